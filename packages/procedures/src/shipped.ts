import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readProcedureFolder } from './read-procedure-folder.js';
import type { ProcedureFiles } from './source/read-files.js';

/** Where the definitions stand that come with the product. */
export const DEFINITIONS_FOLDER = fileURLToPath(new URL('../definitions/', import.meta.url));

export interface ShippedProcedure {
  slug: string;
  files: ProcedureFiles;
}

/** The source files of every procedure that comes with the product, by folder name. */
export async function readShippedProcedures(): Promise<ShippedProcedure[]> {
  const entries = await readdir(DEFINITIONS_FOLDER, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    slugs
      .toSorted()
      .map(async (slug) => ({ slug, files: await readProcedureFolder(`${DEFINITIONS_FOLDER}${slug}`) })),
  );
}
