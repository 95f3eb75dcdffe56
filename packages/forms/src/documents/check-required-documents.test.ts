import { describe, expect, it } from 'vitest';
import { ast } from '../../test/expression.js';
import { checkRequiredDocuments } from './check-required-documents.js';
import type { AttachedDocuments, RequiredDocument } from './required-document.js';

const basic = { originals: 1, copies: 0, accept: ['application/pdf', 'image/*'], maxFiles: 2, maxSizeMb: 5 };
const name = (vi: string) => ({ vi, en: vi });

const documents: RequiredDocument[] = [
  { ...basic, key: 'birthNote', name: name('Giấy chứng sinh'), visibleIf: ast('bornAt = "HOSPITAL"') },
  { ...basic, key: 'witness', name: name('Văn bản của người làm chứng'), visibleIf: ast('bornAt = "HOME"') },
  { ...basic, key: 'authority', name: name('Giấy ủy quyền'), requiredIf: ast('byAgent = true') },
  { ...basic, key: 'residence', name: name('Giấy tờ cư trú'), replaceableByData: name('Dữ liệu dân cư') },
];

const pdf = { fileId: 'f1', mime: 'application/pdf', sizeBytes: 1000 };

function check(answers: Record<string, string | boolean>, attached: AttachedDocuments = {}) {
  const result = checkRequiredDocuments(documents, answers, attached, { today: '2026-11-21' });
  return {
    ...result,
    asked: result.asked.map(({ document, required }) => document.key + (required ? '!' : '')),
    problems: result.problems.map(({ code, pointer }) => `${code} ${pointer}`),
  };
}

describe('papers of a dossier', () => {
  it('depend on the case that the answers make', () => {
    expect(check({}).asked).toEqual(['authority', 'residence']);
    expect(check({ bornAt: 'HOSPITAL', byAgent: true }).asked).toEqual([
      'birthNote!',
      'authority!',
      'residence',
    ]);
    expect(check({ bornAt: 'HOME' }).problems).toEqual(['DOCUMENT_MISSING /documents/witness']);
  });

  it('are complete with a file for each required one', () => {
    expect(check({ bornAt: 'HOSPITAL' }, { birthNote: [pdf] })).toMatchObject({
      ok: true,
      missing: [],
      problems: [],
    });
    expect(check({ bornAt: 'HOSPITAL' }, { birthNote: [] }).ok).toBe(false);
  });

  it.each<[string, AttachedDocuments, string[]]>([
    ['too many files', { birthNote: [pdf, pdf, pdf] }, ['TOO_MANY_FILES /documents/birthNote']],
    ['an empty file', { birthNote: [{ ...pdf, sizeBytes: 0 }] }, ['EMPTY_FILE /documents/birthNote/0']],
    [
      'a large file',
      { birthNote: [pdf, { ...pdf, sizeBytes: 5 * 1024 * 1024 + 1 }] },
      ['FILE_TOO_LARGE /documents/birthNote/1'],
    ],
    ['a file at the limit', { birthNote: [{ ...pdf, sizeBytes: 5 * 1024 * 1024 }] }, []],
    ['a photo', { birthNote: [{ ...pdf, mime: 'image/jpeg' }] }, []],
    [
      'a program',
      { birthNote: [{ ...pdf, mime: 'application/x-msdownload' }] },
      ['FILE_TYPE_NOT_ACCEPTED /documents/birthNote/0'],
    ],
    [
      'a paper not asked now',
      { birthNote: [pdf], witness: [pdf] },
      ['DOCUMENT_NOT_ASKED /documents/witness'],
    ],
    ['an unknown paper', { birthNote: [pdf], nope: [pdf] }, ['UNKNOWN_DOCUMENT /documents/nope']],
    ['a hostile key', { birthNote: [pdf], constructor: [pdf] }, ['UNKNOWN_DOCUMENT /documents/constructor']],
  ])('tell %s', (_, attached, problems) => {
    expect(check({ bornAt: 'HOSPITAL' }, attached).problems).toEqual(problems);
  });

  it('say what to do', () => {
    const { problems } = checkRequiredDocuments(
      documents,
      { bornAt: 'HOSPITAL' },
      {},
      { today: '2026-11-21' },
    );
    expect(problems[0]?.message.vi).toBe('Tải lên: Giấy chứng sinh');
  });
});

it('the kinds of file are told as people call them', () => {
  const note = {
    ...basic,
    key: 'note',
    name: { vi: 'Giấy', en: 'Paper' },
    required: true,
  } as RequiredDocument;
  const program = { fileId: 'f', mime: 'application/x-msdownload', sizeBytes: 1 };
  const { problems } = checkRequiredDocuments([note], {}, { note: [program] }, { today: '2026-11-21' });
  expect(problems[0]?.message.vi).toContain('PDF, JPG, PNG');
});
