import type { ProcedureFiles } from './source/read-files.js';

/**
 * The source files of a stored version, ready to be written to a folder: procedure.yaml first, templates last,
 * every text in NFC, ending with one line feed. Comments come back as they were written.
 */
export function exportProcedure(source: ProcedureFiles): [name: string, text: string][] {
  const rank = (name: string) => (name === 'procedure.yaml' ? 0 : name.startsWith('templates/') ? 2 : 1);
  return Object.entries(source)
    .map(([name, text]): [string, string] => [
      name,
      `${text.normalize('NFC').replace(/\r\n/g, '\n').trimEnd()}\n`,
    ])
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
