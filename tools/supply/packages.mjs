import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../paths.mjs';

const { parse } = createRequire(join(root, 'packages', 'procedures', 'package.json'))('yaml');

export const readLockfile = () => parse(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'));
export const readWorkspaceFile = () => parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));

/** What runs for citizens; the rest builds and tests it. */
const SHIPPED = ['apps/api', 'apps/sandbox', 'apps/web'];

/** `name@1.2.3(peer@4)` without its peers, which tells one copy from another and not what is in it. */
const bare = (id) => id.replace(/\(.*$/, '');

/** Every package of the lockfile by name@version, with what it needs, and whether it is shipped. */
export function lockedPackages(lockfile = readLockfile()) {
  const found = new Map();
  const visit = (id, shipped) => {
    const snapshot = lockfile.snapshots[id];
    if (!snapshot) return;
    const key = bare(id);
    const one = found.get(key) ?? { id: key, needs: new Set(), shipped: false, seen: new Set() };
    found.set(key, one);
    if (one.seen.has(`${id} ${shipped}`)) return;
    one.seen.add(`${id} ${shipped}`);
    one.shipped ||= shipped;
    for (const [name, version] of Object.entries({
      ...snapshot.dependencies,
      ...snapshot.optionalDependencies,
    })) {
      const needed = idOf(name, version, lockfile);
      if (needed === undefined) continue;
      one.needs.add(bare(needed));
      visit(needed, shipped);
    }
  };
  for (const [place, importer] of Object.entries(lockfile.importers)) {
    const direct = [
      [{ ...importer.dependencies, ...importer.optionalDependencies }, shippedFrom(lockfile).has(place)],
      [importer.devDependencies ?? {}, false],
    ];
    for (const [group, shipped] of direct)
      for (const [name, { version }] of Object.entries(group)) {
        const id = idOf(name, version, lockfile);
        if (id !== undefined) visit(id, shipped);
      }
  }
  return found;
}

/** The programs, and the packages of ours that they stand on. */
function shippedFrom({ importers }) {
  const places = new Set(SHIPPED);
  for (const place of places)
    for (const { version } of Object.values(importers[place]?.dependencies ?? {}))
      if (version.startsWith('link:')) places.add(join(place, version.slice('link:'.length)));
  return places;
}

/** An alias says the whole id instead of a version; a link is ours. */
function idOf(name, version, { snapshots }) {
  if (version.startsWith('link:')) return undefined;
  const plain = `${name}@${version}`;
  if (plain in snapshots) return plain;
  return version in snapshots ? version : undefined;
}

/** Manifests of what is installed here, by name@version: another platform's binaries are in the lockfile only. */
export function installedManifests() {
  const store = join(root, 'node_modules', '.pnpm');
  const found = new Map();
  for (const entry of readdirSync(store)) {
    const modules = join(store, entry, 'node_modules');
    if (entry === 'node_modules' || !existsSync(modules)) continue;
    const names = readdirSync(modules).flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    );
    for (const name of names) {
      const place = join(modules, name);
      const manifest = join(place, 'package.json');
      if (lstatSync(place).isSymbolicLink() || !existsSync(manifest)) continue;
      const read = JSON.parse(readFileSync(manifest, 'utf8'));
      found.set(`${read.name}@${read.version}`, read);
    }
  }
  return found;
}
