type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out what was not given, so that a definition never holds an `undefined`. */
export function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Present<T>;
}
