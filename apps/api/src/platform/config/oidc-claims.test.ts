import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readClaims } from './oidc-claims.js';

it('is nothing where nothing is said, and read from the text or from a file', () => {
  expect(readClaims(undefined)).toEqual({});
  const text = '{"fullName": ["name"], "address": ["address.formatted", "address"]}';
  const mapping = { fullName: ['name'], address: ['address.formatted', 'address'] };
  expect(readClaims(text)).toEqual(mapping);
  const dir = mkdtempSync(join(tmpdir(), 'motcua-claims-'));
  writeFileSync(join(dir, 'claims.json'), text);
  expect(readClaims(join(dir, 'claims.json'))).toEqual(mapping);
  rmSync(dir, { recursive: true });
});

it.each([
  ['{"name": ["x"]}', 'fields are techId'],
  ['{"fullName": "name"}', 'fullName'],
  ['{"fullName": []}', 'fullName'],
  ['{"fullName": ["a..b"]}', 'a path of claims'],
  ['{', 'not JSON'],
  ['claims-that-are-not-there.json', 'there is no file'],
])('stops the start by name of the setting: %s', (given, words) => {
  expect(() => readClaims(given)).toThrow(/^MOTCUA_OIDC_CLAIMS: /);
  expect(() => readClaims(given)).toThrow(words);
});
