import { installedManifests, lockedPackages } from './packages.mjs';

/** May be part of what people install: they ask for no more than to be named. */
const SHIPPED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);
/** Also good for tools, which nobody gets from us. */
const TOOLS = new Set([...SHIPPED, 'MPL-2.0', 'Artistic-2.0', 'CC-BY-3.0', 'WTFPL']);

/** Read by a person, each with why it is good. */
const READ = [
  [
    /^@img\/sharp-libvips-/,
    'LGPL-3.0: a library of its own that sharp loads; it can be exchanged, and its licence lies beside it',
  ],
  [/^@img\/sharp-/, 'Apache-2.0 with the same library built in, on platforms where it cannot be loaded'],
  [/^png-js@/, 'MIT by the file LICENSE; its manifest does not say so'],
  [/^bpmn-js@/, 'MIT-like, asks for its mark to stay on drawings; draws pictures for the documentation only'],
];

const alone = (text) => text.replace(/^\(|\)$/g, '').trim();

/** SPDX: one of what is joined by OR must be allowed, and all of what is joined by AND. */
export function isAllowed(licence, allowed) {
  if (typeof licence !== 'string' || licence === '') return false;
  return alone(licence)
    .split(/ OR /)
    .some((choice) =>
      alone(choice)
        .split(/ AND /)
        .every((part) => allowed.has(alone(part))),
    );
}

export const licenceOf = ({ license, licenses }) => {
  const given = license ?? licenses;
  if (Array.isArray(given)) return given.map((one) => one.type ?? one).join(' OR ');
  return typeof given === 'object' ? given?.type : given;
};

/** One line per package whose licence nobody allowed. */
export function licenceFaults(locked = lockedPackages(), manifests = installedManifests()) {
  const faults = [];
  for (const { id, shipped } of locked.values()) {
    const manifest = manifests.get(id);
    if (!manifest || READ.some(([name]) => name.test(id))) continue;
    const licence = licenceOf(manifest);
    if (isAllowed(licence, shipped ? SHIPPED : TOOLS)) continue;
    faults.push(
      `${id}: ${licence ?? 'no licence named'} is not on the list for ${shipped ? 'what is shipped' : 'tools'}`,
    );
  }
  return faults;
}
