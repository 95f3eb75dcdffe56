/**
 * Gives back what only starting needed: source texts, code that runs once, room for young objects. A quarter of the memory
 * of a process at rest (docs/adr/0025). Only where the program was started with --expose-gc; takes a third of a second, so
 * before anybody is served.
 */
export function settle(): void {
  const { gc } = globalThis as { gc?: (options: object) => void };
  gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
