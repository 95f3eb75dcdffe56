import { checkRequiredDocuments } from '@motcua/forms';
import type { RequiredDocument } from '@motcua/forms';
import { expect, test } from 'vitest';
import { attachedFiles } from './attached-files.js';

const photo: RequiredDocument = {
  key: 'photo',
  name: { vi: 'Ảnh', en: 'Photo' },
  originals: 1,
  copies: 0,
  accept: ['image/*'],
  maxFiles: 2,
  maxSizeMb: 5,
};
const pdf = { id: '2', name: 'a.pdf', mediaType: 'application/pdf', size: 10, uploadedAt: '' };
const judge = (ids: string[]) =>
  checkRequiredDocuments(
    [photo],
    {},
    attachedFiles({ photo: ids }, [photo], (id) => (id === '2' ? pdf : undefined)),
    { today: '2026-11-21' },
  ).problems.map(({ code }) => code);

test('a file uploaded before the page was loaded anew is not called wrong for being unknown', () => {
  expect(judge(['1'])).toEqual([]);
});

test('a file that is known is judged by what it is', () => {
  expect(judge(['2'])).toEqual(['FILE_TYPE_NOT_ACCEPTED']);
});
