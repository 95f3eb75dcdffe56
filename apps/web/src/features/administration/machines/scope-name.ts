/** A scope in words, with its own name beside them: the other system's people know it by that. */
export function scopeName(scope: string, names: Readonly<Record<string, string>>): string {
  const words = Object.hasOwn(names, scope) ? names[scope] : undefined;
  return words === undefined ? scope : `${words} (${scope})`;
}
