import { expect, it } from 'vitest';
import { complaints, weighPages } from './weigh-pages.mjs';

const manifest = {
  'index.html': { isEntry: true, file: 'main.js', css: ['main.css'], imports: ['_vendor.js'] },
  '_vendor.js': { file: 'vendor.js' },
  'src/features/desk/list-page.tsx': { file: 'list.js', imports: ['_vendor.js', '_table.js'] },
  '_table.js': { file: 'table.js', css: ['table.css'], dynamicImports: ['src/features/desk/rare.tsx'] },
  'src/features/desk/rare.tsx': { file: 'rare.js' },
};
const BYTES = {
  'main.js': 10_000,
  'main.css': 2000,
  'vendor.js': 20_000,
  'list.js': 5000,
  'table.js': 3000,
  'table.css': 500,
  'rare.js': 90_000,
};
const list = (limit) => ({ route: '/list', page: 'desk/list-page', goal: 30, limit });
const weigh = (...budgets) => weighPages(manifest, (file) => BYTES[file], budgets);

it('counts everything a first visit needs, once, and not what loads on demand', () => {
  expect(weigh(list(41))).toEqual([{ ...list(41), js: 38_000, css: 2500, total: 40_500, unwanted: [] }]);
});

it('names a page over its limit, and by how much; the goal is no limit', () => {
  expect(complaints(manifest, weigh(list(40.5)))).toEqual([]);
  expect(complaints(manifest, weigh(list(38)))).toEqual([
    '/list sends 40.5 kB, 2.5 kB over its limit of 38 kB',
  ]);
});

it('counts what brings the page, and names what a page must not bring', () => {
  const [weighed] = weigh({ ...list(200), through: ['src/features/desk/rare.tsx'], never: /\/table\./ });
  expect(weighed?.js).toBe(128_000);
  expect(complaints(manifest, [weighed])).toEqual([
    '/list must not bring table.js',
    '/list must not bring table.css',
  ]);
});

it('names a page that has no limit, and one that is no more', () => {
  expect(complaints(manifest, [])).toEqual([expect.stringContaining('src/features/desk/list-page.tsx')]);
  expect(() => weigh({ ...list(40), page: 'desk/old-page' })).toThrow('desk/old-page');
});
