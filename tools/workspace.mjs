import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Every package of the workspace by name, each with the names of ours that it needs when it runs. */
export function readWorkspace() {
  const below = (group) => readdirSync(join(root, group)).map((name) => join(group, name));
  const places = [...below('packages'), ...below('apps'), 'e2e'];
  const found = places.filter((place) => existsSync(join(root, place, 'package.json'))).map(readPackage);
  return new Map(found.map((one) => [one.name, one]));
}

function readPackage(place) {
  const manifest = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8'));
  const needs = Object.entries(manifest.dependencies ?? {})
    .filter(([, version]) => version.startsWith('workspace:'))
    .map(([name]) => name);
  return { name: manifest.name, place, directory: join(root, place), scripts: manifest.scripts ?? {}, needs };
}

/** The named packages and all they need, each after what it needs. */
export function inDependencyOrder(workspace, names) {
  const ordered = new Set();
  const visit = (name) => {
    const one = workspace.get(name);
    if (!one) throw new Error(`${name} is not a package of this workspace`);
    for (const needed of one.needs) visit(needed);
    ordered.add(one);
  };
  for (const name of names) visit(name);
  return [...ordered];
}
