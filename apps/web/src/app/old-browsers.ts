// The few methods that shared packages use and our oldest browsers (see build.target) lack.
function provide(prototype: object, name: string, value: (this: unknown[], ...values: never[]) => unknown) {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}

provide(Array.prototype, 'toSorted', function (compare?: (a: unknown, b: unknown) => number) {
  const copy = [...this];
  copy.sort(compare);
  return copy;
});
provide(Array.prototype, 'toReversed', function () {
  const copy = [...this];
  copy.reverse();
  return copy;
});
provide(Array.prototype, 'findLastIndex', function (test: (item: unknown, index: number) => boolean) {
  for (let at = this.length - 1; at >= 0; at--) if (test(this[at], at)) return at;
  return -1;
});
