import { describe, expect, it } from 'vitest';
import { checkRequiredDocuments } from './check-required-documents.js';
import { expectedPaper, handedInKeys, type HandedPaper, isHandedIn } from './handed-paper.js';
import type { RequiredDocument } from './required-document.js';

const note: RequiredDocument = {
  key: 'note',
  name: { vi: 'Giấy chứng sinh', en: 'Birth note' },
  originals: 1,
  copies: 0,
  accept: ['application/pdf'],
  maxFiles: 1,
  maxSizeMb: 5,
};

describe('what is handed in at a counter', () => {
  it.each<[HandedPaper, boolean]>([
    [{ originals: 1, copies: 0, form: 'ORIGINAL' }, true],
    [{ originals: 0, copies: 2, form: 'CERTIFIED_COPY' }, true],
    [{ originals: 0, copies: 0, form: 'ORIGINAL' }, false],
    [{ originals: 0, copies: 0, form: 'PHOTO' }, false],
    [{ originals: 0, copies: 0, form: 'ELECTRONIC' }, true],
    [{ originals: 0, copies: 0, form: 'DATA' }, true],
  ])('%o counts: %s', (paper, counts) => {
    expect(isHandedIn(paper)).toBe(counts);
    expect([...handedInKeys({ note: paper })]).toEqual(counts ? ['note'] : []);
  });

  it('stands in for a file; what is not there is called so, not asked to be uploaded', () => {
    const check = (onPaper?: Set<string>) => checkRequiredDocuments([note], {}, {}, { today: '' }, onPaper);
    expect(check(new Set(['note']))).toMatchObject({ ok: true, missing: [], asked: [{ required: true }] });
    expect(check(new Set()).problems).toMatchObject([
      { code: 'DOCUMENT_MISSING', message: { vi: 'Chưa nhận: Giấy chứng sinh' } },
    ]);
    expect(check().problems).toMatchObject([{ message: { vi: 'Tải lên: Giấy chứng sinh' } }]);
  });

  it.each<[number, number, HandedPaper]>([
    [1, 2, { originals: 1, copies: 2, form: 'ORIGINAL' }],
    [0, 3, { originals: 0, copies: 3, form: 'PHOTO' }],
    [0, 0, { originals: 1, copies: 0, form: 'ORIGINAL' }],
  ])('is expected as asked: %i originals, %i copies', (originals, copies, expected) => {
    expect(expectedPaper({ ...note, originals, copies })).toEqual(expected);
  });
});
