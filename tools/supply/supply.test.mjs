import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../paths.mjs';
import { isAllowed, licenceFaults } from './licences.mjs';
import { lockfileFaults } from './lockfile.mjs';
import { lockedPackages } from './packages.mjs';
import { billOfMaterials } from './sbom.mjs';
import { scanForSecrets } from './secrets.mjs';

const INTEGRITY = `sha512-${'a'.repeat(86)}==`;

describe('the lockfile', () => {
  it('names published packages by their content, and none may run anything', () => {
    expect(lockfileFaults()).toEqual([]);
  });

  it.each([
    ['from a repository', { tarball: 'https://codeload.example/x', integrity: INTEGRITY }],
    ['from a directory', { directory: '../x', type: 'directory' }],
    ['by a weak sum', { integrity: 'sha1-abc' }],
    ['without a sum', {}],
  ])('is refused with a package %s', (_how, resolution) => {
    expect(lockfileFaults({ packages: { 'x@1.0.0': { resolution } } }, {})).not.toEqual([]);
  });

  it('is refused with a package that may run a script', () => {
    expect(lockfileFaults({ packages: {} }, { allowBuilds: { x: true } })).toEqual([
      'x: may run a script when it is installed',
    ]);
  });
});

describe('licences', () => {
  it('of everything installed are on the list', () => {
    expect(lockedPackages().size).toBeGreaterThan(400);
    expect(licenceFaults()).toEqual([]);
  });

  it.each([
    ['AGPL-3.0-only', false],
    ['GPL-2.0', false],
    ['SSPL-1.0', false],
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['UNLICENSED', false],
    [undefined, false],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence, new Set(['MIT', 'ISC']))).toBe(allowed);
  });

  it('that spread to what they are put into stop the build', () => {
    const locked = new Map([
      ['x@1.0.0', { id: 'x@1.0.0', shipped: true }],
      ['tool@1.0.0', { id: 'tool@1.0.0', shipped: false }],
    ]);
    const manifests = new Map([
      ['x@1.0.0', { license: 'MPL-2.0' }],
      ['tool@1.0.0', { license: 'MPL-2.0' }],
    ]);
    expect(licenceFaults(locked, manifests)).toEqual([
      'x@1.0.0: MPL-2.0 is not on the list for what is shipped',
    ]);
  });
});

describe('the bill of materials', () => {
  const bill = billOfMaterials();

  it('names what is shipped with its content, and what it needs', () => {
    const fastify = bill.components.find(({ name }) => name === 'fastify');
    expect(fastify).toMatchObject({
      scope: 'required',
      purl: expect.stringMatching(/^pkg:npm\/fastify@5/),
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
      licenses: [{ license: { id: 'MIT' } }],
    });
    expect(bill.components.find(({ name }) => name === 'vitest')).toMatchObject({ scope: 'excluded' });
    const known = new Set(bill.components.map((one) => one['bom-ref']));
    for (const { ref, dependsOn } of bill.dependencies)
      for (const needed of [ref, ...dependsOn]) expect(known).toContain(needed);
    expect(known.size).toBe(bill.components.length);
  });

  it('tells nothing of this machine, and is the same each time', () => {
    const text = JSON.stringify(bill);
    for (const own of [root, hostname(), userInfo().homedir, 'registry', 'file:', 'localhost'])
      expect(text.includes(own) && own.length > 3, own).toBe(false);
    expect(billOfMaterials()).toEqual(bill);
  });
});

describe('secrets', () => {
  const place = mkdtempSync(join(tmpdir(), 'motcua-secret-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  // Put together here, so that this file does not hold one.
  const SECRETS = [
    [
      'a private key',
      [
        '-----BEGIN RSA',
        ' PRIVATE KEY-----\n',
        `${'MIIE'.repeat(300)}\n`,
        '-----END RSA PRIVATE',
        ' KEY-----',
      ],
    ],
    [
      'a key of a cloud',
      ['AKIA', 'ZQ3DHFJ2KLMN4PQR', '\naws_secret_access_key = ', 'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzKEYZ'],
    ],
    ['a token of a forge', ['ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx']],
    ['a password in an address', ['postgres://motcua:', 'kJ8s_wq2Lx9@10.2.3.4:5432/motcua']],
  ];

  it.each(SECRETS)('like %s are found where they are planted', async (_what, parts) => {
    const file = join(place, 'planted.txt');
    writeFileSync(file, `${parts.join('')}\n`);
    expect((await scanForSecrets([file])).code).not.toBe(0);
  });

  it('are not seen where there are none', async () => {
    const file = join(place, 'clean.txt');
    writeFileSync(file, 'postgres://motcua@localhost:5432/motcua\n');
    expect(await scanForSecrets([file])).toMatchObject({ code: 0 });
  });
});
