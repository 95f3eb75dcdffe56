import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { matrixDocument } from './matrix-doc.js';

const FILE = new URL('../../../../docs/security/access-matrix.md', import.meta.url);

test('docs/security/access-matrix.md says what the table says (if not: MOTCUA_WRITE=1, and run this again)', async () => {
  const document = matrixDocument();
  if (process.env['MOTCUA_WRITE'] === '1') await writeFile(FILE, document);
  expect(await readFile(FILE, 'utf8')).toBe(document);
});
