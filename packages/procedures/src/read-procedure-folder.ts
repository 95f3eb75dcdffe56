import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ProcedureFiles } from './source/read-files.js';

/** The files of one procedure, as `loadProcedure` wants them. Other files (drafts, editors' leavings) stay out. */
export async function readProcedureFolder(folder: string): Promise<ProcedureFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const files = await Promise.all(
    names.map(async (path): Promise<[string, string]> => [
      relative(folder, path).replaceAll(sep, '/'),
      await readFile(path, 'utf8'),
    ]),
  );
  return Object.fromEntries(files);
}
