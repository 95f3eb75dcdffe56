import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { licenceOf } from './licences.mjs';
import { installedManifests, lockedPackages, readLockfile } from './packages.mjs';

const split = (id) => {
  const at = id.lastIndexOf('@');
  return { name: id.slice(0, at), version: id.slice(at + 1) };
};

function purl(id) {
  const { name, version } = split(id);
  return `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;
}

function licences(manifest) {
  const licence = manifest && licenceOf(manifest);
  if (typeof licence !== 'string') return {};
  const known = /^[\w.-]+$/.test(licence);
  if (!known && !/ (OR|AND) /.test(licence)) return { licenses: [{ license: { name: licence } }] };
  return {
    licenses: [known ? { license: { id: licence } } : { expression: licence.replace(/^\(|\)$/g, '') }],
  };
}

/**
 * CycloneDX 1.6 from the lockfile and the manifests: the same for the same lockfile, and without a word of where things
 * were fetched from or lie here.
 */
export function billOfMaterials() {
  const lockfile = readLockfile();
  const manifests = installedManifests();
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = [...lockedPackages(lockfile).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const components = packages.map(({ id, shipped }) => {
    const { name, version: which } = split(id);
    const integrity = lockfile.packages[id]?.resolution.integrity ?? '';
    const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    return {
      type: 'library',
      'bom-ref': purl(id),
      name,
      version: which,
      scope: shipped ? 'required' : 'excluded',
      purl: purl(id),
      hashes: [{ alg: 'SHA-512', content }],
      ...licences(manifests.get(id)),
    };
  });
  const product = `pkg:generic/mot-cua@${version}`;
  const uuid = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const serial = [
    uuid.slice(0, 8),
    uuid.slice(8, 12),
    `5${uuid.slice(13, 16)}`,
    `8${uuid.slice(17, 20)}`,
    uuid.slice(20, 32),
  ];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial.join('-')}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': product,
        name: 'mot-cua',
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components,
    dependencies: packages.map(({ id, needs }) => ({
      ref: purl(id),
      dependsOn: [...needs].toSorted((a, b) => (a < b ? -1 : 1)).map(purl),
    })),
  };
}
