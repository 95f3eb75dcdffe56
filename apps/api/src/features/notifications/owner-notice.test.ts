import type { DossierAction } from '@motcua/domain';
import { expect, test } from 'vitest';
import { officerNotices } from './officer-notice.js';
import { ownerNotices } from './owner-notice.js';

const CITIZEN = { kind: 'CITIZEN', accountId: 'an' };
const OFFICER = { kind: 'OFFICER', accountId: 'case1' };

function action(type: DossierAction['type'], more: object = {}): DossierAction {
  const facts = {
    items: [{ kind: 'OTHER', reason: 'BÍ MẬT' }],
    text: 'BÍ MẬT',
    reason: 'BÍ MẬT',
    note: 'BÍ MẬT',
    total: 1_500_000,
    to: Date.parse('2026-12-01T17:00:00+07:00'),
    from: 0,
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

/** The one notice of an action, or none. */
function ownerNotice(...given: Parameters<typeof ownerNotices>) {
  const [first, ...more] = ownerNotices(...given);
  expect(more).toEqual([]);
  return first ?? null;
}

const nobody = { openAssignees: [], consult: [] };

const NOTIFIED = [
  'submitted',
  'supplementRequested',
  'supplementAnswered',
  'withdrawn',
  'stopped',
  'messageSent',
  'paymentRequested',
  'paymentSettled',
  'paymentCancelled',
  'extended',
  'subDossierOpened',
] as const;
const SILENT = [
  'taskClaimed',
  'taskReleased',
  'taskAssigned',
  'taskHandedOver',
  'sentBack',
  'noteAdded',
  'consulted',
  'consultReplied',
  'corrected',
  'serviceAnswered',
  'serviceFailed',
  'subDossierFailed',
] as const;

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
  for (const type of ['paymentRequested', 'extended'] as const) {
    sms.push(
      ...ownerNotices('H50.101-261121-0007', action(type), null).flatMap((notice) => notice.sms ?? []),
    );
  }
  expect(sms).toHaveLength(5);
  for (const text of sms) expect(text).toMatch(/^[\x20-\x7e]{20,160}$/);
});

test('whoever is given a task hears of it, but not the one who took it', () => {
  const opened = [{ assigneeId: 'case2' }, { assigneeId: null }, { assigneeId: 'case1' }];
  const told = officerNotices('H50-1', action('stepCompleted', { opened }), {
    ...nobody,
    openAssignees: ['case3'],
  });
  expect(told.map(({ accountId, kind }) => [accountId, kind])).toEqual([['case2', 'NEW_TASK']]);
});

test('officers holding the work hear when the owner answers, writes or withdraws', () => {
  for (const type of ['supplementAnswered', 'messageSent', 'withdrawn'] as const) {
    const told = officerNotices('H50-1', action(type, { actor: CITIZEN }), {
      ...nobody,
      openAssignees: ['case1', 'case2'],
    });
    expect(told.map(({ accountId }) => accountId)).toEqual(['case1', 'case2']);
  }
});

test('a step that opens for the owner is told beside what opened it', () => {
  const opened = [{ role: 'OWNER', assigneeId: null }];
  const told = ownerNotices('H50-1', action('stepCompleted', { opened }), 'ACCEPT');
  expect(told.map(({ kind }) => kind)).toEqual(['ACCEPTED', 'STEP_TO_DO']);
  expect(told[1]?.sms).toMatch(/^[\x20-\x7e]{20,160}$/);
});

test('those who can answer hear that they are asked, and whoever asked that there is an answer', () => {
  const consult = ['case1', 'case2'];
  const kinds = (type: 'consulted' | 'consultReplied') =>
    officerNotices('H50-1', action(type), { ...nobody, consult }).map(({ accountId, kind }) => [
      accountId,
      kind,
    ]);
  // case1 is who acts.
  expect(kinds('consulted')).toEqual([['case2', 'CONSULTED']]);
  expect(kinds('consultReplied')).toEqual([['case2', 'CONSULT_REPLIED']]);
});
