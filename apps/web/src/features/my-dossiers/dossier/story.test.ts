import { expect, test } from 'vitest';
import { isOwn, toneOfEntry } from './story.js';

const paper = (form: string) => ({
  id: form,
  form,
  name: { vi: form, en: form },
  number: '1',
  issuedAt: '2026-11-23T03:00:00Z',
  ready: true,
});

test('only what the person did who filed it is theirs', () => {
  const dossier = { submitter: { name: 'Nguyễn Văn An', personalId: '', phone: null } };
  expect(isOwn({ actorName: 'Nguyễn Văn An', actorUnit: null }, dossier)).toBe(true);
  expect(isOwn({ actorName: 'Nguyễn Văn An', actorUnit: 'Văn phòng' }, dossier)).toBe(false);
  expect(isOwn({ actorName: 'Văn phòng', actorUnit: null }, dossier)).toBe(false);
});

test.each([
  ['supplementRequested', ['MAU_02'], 'warning'],
  ['paymentRequested', ['PAYMENT_NOTICE'], 'warning'],
  ['extended', ['MAU_04'], 'warning'],
  ['paymentSettled', [], undefined],
  ['stepCompleted', ['MAU_03'], 'danger'],
  ['stepCompleted', ['RESULT'], 'success'],
  ['stepCompleted', ['MAU_01'], undefined],
  ['stopped', ['MAU_05'], 'danger'],
  ['withdrawn', ['MAU_05'], undefined],
])('%s with %s is %s', (type, forms, tone) => {
  expect(toneOfEntry({ type, issued: forms.map(paper) })).toBe(tone);
});
