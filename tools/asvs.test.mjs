import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './paths.mjs';

/** ASVS 5.0: how many requirements of levels 1 and 2 each section has; those of level 3 always come after them. */
const SECTIONS = {
  1.1: 2,
  1.2: 9,
  1.3: 11,
  1.4: 3,
  1.5: 2,
  2.1: 3,
  2.2: 3,
  2.3: 4,
  2.4: 1,
  3.2: 2,
  3.3: 4,
  3.4: 6,
  3.5: 5,
  3.7: 2,
  4.1: 3,
  4.2: 1,
  4.3: 2,
  4.4: 4,
  5.1: 1,
  5.2: 3,
  5.3: 2,
  5.4: 3,
  6.1: 3,
  6.2: 12,
  6.3: 4,
  6.4: 4,
  6.5: 5,
  6.6: 3,
  6.8: 4,
  7.1: 3,
  7.2: 4,
  7.3: 2,
  7.4: 5,
  7.5: 2,
  7.6: 2,
  8.1: 2,
  8.2: 3,
  8.3: 1,
  8.4: 1,
  9.1: 3,
  9.2: 4,
  10.1: 2,
  10.2: 2,
  10.3: 4,
  10.4: 11,
  10.5: 5,
  10.6: 2,
  10.7: 3,
  11.1: 2,
  11.2: 3,
  11.3: 3,
  11.4: 4,
  11.5: 1,
  11.6: 1,
  12.1: 3,
  12.2: 2,
  12.3: 4,
  13.1: 1,
  13.2: 5,
  13.3: 2,
  13.4: 5,
  14.1: 2,
  14.2: 4,
  14.3: 3,
  15.1: 3,
  15.2: 3,
  15.3: 7,
  16.1: 1,
  16.2: 5,
  16.3: 4,
  16.4: 3,
  16.5: 3,
  17.1: 1,
  17.2: 4,
  17.3: 2,
};

const page = readFileSync(join(root, 'docs', 'security', 'asvs.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d/.test(line));

/** `1.4.1–1.4.3, 1.4.5` in full. */
function idsOf(cell) {
  return cell.split(',').flatMap((part) => {
    const [from, to = from] = part.trim().split('–');
    const section = from.slice(0, from.lastIndexOf('.'));
    const [first, last] = [from, to].map((id) => Number(id.split('.').at(-1)));
    return Array.from({ length: last - first + 1 }, (_, n) => `${section}.${first + n}`);
  });
}

const told = rows.flatMap((line) => idsOf(line.split('|')[1]));
const asked = Object.entries(SECTIONS).flatMap(([section, n]) =>
  Array.from({ length: n }, (_, index) => `${section}.${index + 1}`),
);

test('every requirement is answered once', () => {
  expect(asked.length).toBe(253);
  expect(told).toHaveLength(253);
  expect(new Set(told)).toEqual(new Set(asked));
});

test('every row says how, and names a proof unless it is not applicable or says why not', () => {
  const bare = rows.filter((line) => {
    const [, , , how, proof] = line.split('|').map((cell) => cell.trim());
    return (
      !how ||
      (!proof && !/not applicable|not used|not offered|\*\*open|none|memory-safe|standard HTML/i.test(how))
    );
  });
  expect(bare).toEqual([]);
});

test('what is named as proof is there', () => {
  const places = { 'api/': 'apps/api/test/', 'src/': 'apps/api/src/' };
  const named = rows.flatMap((line) =>
    [...line.split('|')[4].matchAll(/`([^`]+)`/g)].map(([, path]) => path),
  );
  const paths = named.map((path) => path.replace(/^(api|src)\//, (start) => places[start]));
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
