import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_SOURCES = new Set(['node_modules', 'dist', 'coverage', 'test', 'test-results', 'README.md']);
const isTest = (name) => /\.test\.[cm]?[jt]sx?$/.test(name);

/** A digest of everything that the build of a package reads from its own directory. */
export function sourcesOf(directory) {
  const digest = createHash('sha256');
  for (const path of walk(directory, (name) => NOT_SOURCES.has(name) || isTest(name))) {
    digest
      .update(`${path}\0`)
      .update(readFileSync(join(directory, path)))
      .update('\0');
  }
  return digest.digest('hex');
}

/** A cheap digest of what a build left, so that output made or removed by other means is noticed. */
export function outputOf(directory) {
  const digest = createHash('sha256');
  for (const path of walk(directory, () => false)) {
    const { size, mtimeMs } = statSync(join(directory, path));
    digest.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function* walk(directory, skip, prefix = '') {
  const entries = readdirSync(join(directory, prefix), { withFileTypes: true, encoding: 'utf8' });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (skip(entry.name)) continue;
    const path = join(prefix, entry.name);
    if (entry.isDirectory()) yield* walk(directory, skip, path);
    else yield path;
  }
}
