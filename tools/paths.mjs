import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const toolsCache = join(root, '.motcua', 'tools');
export const compileCache = join(toolsCache, 'compile-cache');

/** Where this instance keeps its database, files and logs; two directories give two independent instances. */
export function dataDirectory(env = process.env) {
  const given = env['MOTCUA_DATA_DIR'];
  // npm changes to the repository root, so a relative path means the directory the person typed it in.
  return given ? resolve(env['INIT_CWD'] ?? process.cwd(), given) : join(root, '.motcua');
}

/** The Node that runs everything after the install: the one shipped as a package, else the current one. */
export function modernNode() {
  const shipped = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(shipped) ? shipped : process.execPath;
}

/** The environment for our programs: no npm leftovers, and the modern Node first on the PATH. */
export function cleanEnvironment(env = process.env) {
  const kept = Object.entries(env).filter(([name]) => !/^npm_/i.test(name) && name !== 'INIT_CWD');
  const path = [dirname(modernNode()), join(root, 'node_modules', '.bin'), env['PATH'] ?? '/usr/bin:/bin'];
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}
