import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DEFINITIONS_FOLDER } from '@motcua/procedures';
import { UserError } from '../../../platform/cli/index.js';

const MAIN_FILE = 'procedure.yaml';

/** The folders meant by directories (one procedure, or a folder of them) and names of shipped ones; none means all shipped. */
export async function findFolders(names: readonly string[]): Promise<string[]> {
  const wanted = names.length > 0 ? names : [DEFINITIONS_FOLDER];
  return (await Promise.all(wanted.map(foldersOf))).flat();
}

async function foldersOf(name: string): Promise<string[]> {
  const directory = [resolve(name), join(DEFINITIONS_FOLDER, name)].find((path) => existsSync(path));
  if (directory === undefined)
    throw new UserError(`${name}: no such directory, and no shipped procedure of that name`);
  if (existsSync(join(directory, MAIN_FILE))) return [directory];
  const entries = await readdir(directory, { withFileTypes: true });
  const inside = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, MAIN_FILE)))
    .map((entry) => join(directory, entry.name))
    .toSorted();
  if (inside.length === 0) throw new UserError(`${name}: no ${MAIN_FILE} in it`);
  return inside;
}
