import type { Dossier } from '@motcua/contracts';
import { expect, test } from 'vitest';
import { expectedOf } from './expected.js';

const dossier = {
  lifecycle: 'SUBMITTED',
  openWork: [{ dueAt: '2026-11-23T03:00:00.000Z' }] as Dossier['openWork'],
  receivingAgency: { code: 'H50.101.01', name: 'Trung tâm Đồng Hới' },
  sentence: { vi: 'Hồ sơ đang được kiểm tra.', en: 'It is being checked.' },
};

test('in another tab the same three steps are told, with the same time to answer', () => {
  const { answerBy, nextSteps } = expectedOf(dossier);
  expect(answerBy).toBe('2026-11-23T03:00:00.000Z');
  expect(nextSteps).toHaveLength(3);
  expect(nextSteps[0]?.vi).toContain('Trung tâm Đồng Hới');
  expect(nextSteps[0]?.vi).toContain('10:00 23/11/2026');
});

test('once the counter has answered, nothing is foretold that has happened already', () => {
  const later = expectedOf({ ...dossier, lifecycle: 'IN_PROCESS' });
  expect(later).toEqual({ answerBy: null, nextSteps: [dossier.sentence] });
});
