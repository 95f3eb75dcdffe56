import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outputOf, sourcesOf } from './fingerprint.mjs';

let place;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'motcua-print-'));
  put('src/a.ts', '1');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function put(file, text) {
  mkdirSync(join(place, file, '..'), { recursive: true });
  writeFileSync(join(place, file), text);
}

it.each([
  ['a changed file', () => put('src/a.ts', '2')],
  ['a new file', () => put('src/b.ts', '')],
  ['a file of another name', () => (rmSync(join(place, 'src/a.ts')), put('src/c.ts', '1'))],
  ['a changed configuration', () => put('tsconfig.json', '{}')],
])('%s asks for a build', (_, change) => {
  const before = sourcesOf(place);
  change();
  expect(sourcesOf(place)).not.toBe(before);
});

it.each(['src/a.test.ts', 'dist/a.js', 'node_modules/x/index.js', 'test/people.ts'])(
  '%s does not',
  (file) => {
    const before = sourcesOf(place);
    put(file, 'new');
    expect(sourcesOf(place)).toBe(before);
  },
);

it('notices output that was made by other means', () => {
  put('dist/a.js', '1');
  const before = outputOf(join(place, 'dist'));
  expect(outputOf(join(place, 'dist'))).toBe(before);
  put('dist/a.js', '22');
  expect(outputOf(join(place, 'dist'))).not.toBe(before);
});
