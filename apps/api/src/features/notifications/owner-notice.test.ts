import type { DossierAction } from '@motcua/domain';
import { expect, test } from 'vitest';
import { officerNotices } from './officer-notice.js';
import { ownerNotice } from './owner-notice.js';

const CITIZEN = { kind: 'CITIZEN', accountId: 'an' };
const OFFICER = { kind: 'OFFICER', accountId: 'case1' };

function action(type: DossierAction['type'], more: object = {}): DossierAction {
  const facts = {
    items: [{ kind: 'OTHER', reason: 'BÍ MẬT' }],
    text: 'BÍ MẬT',
    reason: 'BÍ MẬT',
    note: 'BÍ MẬT',
  };
  return {
    type,
    actor: OFFICER,
    opened: [],
    changed: [],
    clock: { dueAt: 0 },
    facts,
    ...more,
  } as unknown as DossierAction;
}

const NOTIFIED = [
  'submitted',
  'supplementRequested',
  'supplementAnswered',
  'withdrawn',
  'stopped',
  'messageSent',
] as const;
const SILENT = ['taskClaimed', 'taskReleased', 'taskAssigned', 'sentBack', 'noteAdded'] as const;

test.each(NOTIFIED)('the owner hears about %s, by code only, never by content', (type) => {
  const notice = ownerNotice('H50-1', action(type), null);
  expect(notice?.text.vi).toContain('H50-1');
  expect(JSON.stringify(notice)).not.toContain('BÍ MẬT');
});

test.each(SILENT)('%s stays inside the office', (type) => {
  expect(ownerNotice('H50-1', action(type), null)).toBeNull();
});

test.each(['ACCEPT', 'REFUSE_AT_INTAKE', 'ISSUE_RESULT', 'HAND_OVER'] as const)(
  'a step that does %s is told',
  (effect) => {
    expect(ownerNotice('H50-1', action('stepCompleted'), effect)?.text.en).toContain('H50-1');
  },
);

test('an SMS is plain ASCII and fits one part', () => {
  const sms = (['ACCEPT', 'REFUSE_AT_INTAKE', 'ISSUE_RESULT'] as const).flatMap(
    (effect) => ownerNotice('H50.101-261121-0007', action('stepCompleted'), effect)?.sms ?? [],
  );
  expect(sms).toHaveLength(3);
  for (const text of sms) expect(text).toMatch(/^[\x20-\x7e]{20,160}$/);
});

test('whoever is given a task hears of it, but not the one who took it', () => {
  const opened = [{ assigneeId: 'case2' }, { assigneeId: null }, { assigneeId: 'case1' }];
  const told = officerNotices('H50-1', action('stepCompleted', { opened }), ['case3']);
  expect(told.map(({ accountId, kind }) => [accountId, kind])).toEqual([['case2', 'NEW_TASK']]);
});

test('officers holding the work hear when the owner answers, writes or withdraws', () => {
  for (const type of ['supplementAnswered', 'messageSent', 'withdrawn'] as const) {
    const told = officerNotices('H50-1', action(type, { actor: CITIZEN }), ['case1', 'case2']);
    expect(told.map(({ accountId }) => accountId)).toEqual(['case1', 'case2']);
  }
});
