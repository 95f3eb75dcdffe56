import { expect, test } from 'vitest';

// The compiler sees to the keys; this sees to the words: none empty, none left in the other language by mistake.
const modules = import.meta.glob<Record<string, unknown>>('../src/**/*text.ts', { eager: true });

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const isCatalogue = (value: unknown): value is { vi: unknown; en: unknown } =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

const catalogues = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter(([, value]) => isCatalogue(value))
    .map(([name, value]) => ({ where: `${file} ${name}`, value })),
);

test('there are catalogues to look at', () => {
  expect(catalogues.length).toBeGreaterThan(8);
});

test.each(catalogues)('$where has no empty message', ({ value }) => {
  const empty = leaves(value, '').filter(([, words]) => words.trim() === '');
  expect(empty).toEqual([]);
});

test.each(catalogues)('$where is written in composed Unicode', ({ value }) => {
  const decomposed = leaves(value, '').filter(([, words]) => words !== words.normalize('NFC'));
  expect(decomposed).toEqual([]);
});

test.each(catalogues)('$where says in English what is English', ({ value }) => {
  const marked = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i;
  const english = isCatalogue(value) ? leaves(value.en, '') : [];
  const left = english.filter(([, words]) => marked.test(words.replace(/Một Cửa|Tiếng Việt/g, '')));
  expect(left).toEqual([]);
});
