import { createHash } from 'node:crypto';
import type { ProcedureFiles } from './source/read-files.js';
import { readYaml } from './source/yaml-file.js';

/**
 * SHA-256 of what the files say. Comments, quotes and the order of files do not count, nor does a later
 * version of the compiler, so importing the same files again never makes a new version.
 */
export function contentHash(files: ProcedureFiles): string {
  const content = Object.keys(files)
    .toSorted()
    .map((name) => [name, readYaml(name, files[name] ?? '').file.data]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
