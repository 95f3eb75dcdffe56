import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeShipped } from './describe-all.js';

const DOCS = fileURLToPath(new URL('../../../../docs/procedures/', import.meta.url));

it('the documentation shows the procedures as they are: `motcua procedure describe docs/procedures` writes it', async () => {
  const pages = await describeShipped();
  for (const [file, text] of Object.entries(pages))
    expect(await readFile(`${DOCS}${file}`, 'utf8')).toBe(text);
  const written = (await readdir(DOCS)).filter((file) => file.endsWith('.md'));
  expect(written.toSorted()).toEqual(Object.keys(pages).toSorted());
});

it('every page has its picture', async () => {
  const pages = Object.keys(await describeShipped()).filter((file) => file !== 'README.md');
  expect(pages.filter((file) => !existsSync(`${DOCS}${file.replace('.md', '.svg')}`))).toEqual([]);
});
