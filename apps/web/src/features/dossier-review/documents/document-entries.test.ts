import { expect, test } from 'vitest';
import { filesOf, isShown, issuedEntries, neighbour } from './document-entries.js';

const file = (id: string, superseded: boolean) => ({
  id,
  name: `${id}.jpg`,
  mediaType: 'image/jpeg',
  size: 1,
  uploadedAt: '2026-11-21T01:00:00Z',
  submissionSeq: 1,
  superseded,
});

test('what counts comes before what was replaced', () => {
  const entries = filesOf({
    key: 'a',
    name: { vi: 'x', en: 'x' },
    files: [file('old', true), file('new', false)],
    paper: null,
  });
  expect(entries.map(({ id }) => id)).toEqual(['new', 'old']);
  expect(entries[0]?.href).toBe('/api/v1/files/new/open');
});

test('issued papers are PDFs below their dossier, its code encoded', () => {
  const issued = [
    {
      id: 'p1',
      form: 'MAU_01',
      name: { vi: 'Giấy tiếp nhận', en: 'Acknowledgement' },
      number: '1',
      issuedAt: '2026-11-21T01:00:00Z',
      ready: false,
    },
  ];
  expect(issuedEntries({ code: 'a/b', issued }, ({ vi }) => vi)[0]).toMatchObject({
    href: '/api/v1/dossiers/a%2Fb/issued/p1/open',
    mediaType: 'application/pdf',
    name: 'Giấy tiếp nhận',
    ready: false,
  });
});

test('pictures and PDFs are shown in place, nothing that could run is', () => {
  const shown = (mediaType: string, more: Partial<Parameters<typeof isShown>[0]> = {}) =>
    isShown({ mediaType, state: undefined, warnings: [], ...more });
  expect(shown('image/png')).toBe('image');
  expect(shown('application/pdf')).toBe('pdf');
  expect(shown('image/svg+xml')).toBeNull();
  expect(shown('text/html')).toBeNull();
  expect(shown('application/pdf', { warnings: ['EMBEDDED_FILES'] })).toBeNull();
  expect(shown('image/png', { state: 'CHECKING' })).toBeNull();
});

test('before and after go round', () => {
  const entries = filesOf({
    key: 'a',
    name: { vi: 'x', en: 'x' },
    files: [file('a', false), file('b', false)],
    paper: null,
  });
  expect(neighbour(entries, 'a', 1)).toBe('b');
  expect(neighbour(entries, 'b', 1)).toBe('a');
  expect(neighbour(entries, 'a', -1)).toBe('b');
  expect(neighbour(entries, null, 1)).toBe('a');
  expect(neighbour([], null, 1)).toBeNull();
});
