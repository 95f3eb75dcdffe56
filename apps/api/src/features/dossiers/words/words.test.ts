import {
  type DossierAction,
  EMPTY_CLOCK,
  isFinished,
  isWaitingForOwner,
  LIFECYCLES,
  type WorkflowDefinition,
} from '@motcua/domain';
import { describe, expect, test } from 'vitest';
import { actionWords, ownerWords } from './action-words.js';
import { sentenceOf } from './sentence.js';
import { turnOf } from './turn.js';

const RECEIVING = 'Trung tâm Phục vụ hành chính công phường Đồng Hới';
const DUE = Date.parse('2026-12-03T17:00:00+07:00');

describe.each(LIFECYCLES)('%s', (lifecycle) => {
  const where = { lifecycle, openSteps: [], receivingName: RECEIVING, dueAt: DUE, outcome: null };

  test('is told in one sentence of each language', () => {
    const { vi, en } = sentenceOf(where);
    for (const text of [vi, en]) expect(text).toMatch(/^[^\s].*[^\s]\.$/);
    expect(vi).not.toBe(en);
  });

  test('says whose turn it is, as the life cycle has it', () => {
    const { who } = turnOf({ lifecycle, viewer: 'OWNER', unitNames: [], receivingName: RECEIVING });
    const expected = isFinished(lifecycle) ? 'NOBODY' : isWaitingForOwner(lifecycle) ? 'OWNER' : 'OFFICE';
    expect(who).toBe(expected);
  });
});

test('work under way is told by what the citizen may read of the step, with the promised day', () => {
  const step = { vi: 'Lãnh đạo đang ký', en: 'The leadership is signing' };
  const { vi } = sentenceOf({
    lifecycle: 'IN_PROCESS',
    openSteps: [step],
    receivingName: RECEIVING,
    dueAt: DUE,
    outcome: null,
  });
  expect(vi).toBe('Lãnh đạo đang ký; hẹn trả ngày 03/12/2026.');
});

test('a refused result is not told as a granted one', () => {
  const told = (outcome: 'GRANTED' | 'REFUSED') =>
    sentenceOf({ lifecycle: 'COMPLETED', openSteps: [], receivingName: RECEIVING, dueAt: DUE, outcome }).vi;
  expect(told('REFUSED')).toContain('từ chối');
  expect(told('GRANTED')).not.toContain('từ chối');
});

const text = (vi: string) => ({ vi, en: vi });
const WORKFLOW = {
  start: 'intake',
  steps: {
    intake: {
      type: 'userTask',
      key: 'intake',
      name: text('Kiểm tra hồ sơ'),
      actions: [
        { key: 'accept', label: text('Tiếp nhận'), effect: 'ACCEPT' },
        { key: 'refuse', label: text('Từ chối'), effect: 'REFUSE_AT_INTAKE' },
        { key: 'pass', label: text('Trình ký') },
      ],
    },
    draft: {
      type: 'userTask',
      key: 'draft',
      role: 'OWNER',
      name: text('Xem bản nháp'),
      actions: [{ key: 'agree', label: text('Đồng ý') }],
    },
  },
} as unknown as WorkflowDefinition;

function action(of: Pick<DossierAction, 'type' | 'facts'>): DossierAction {
  const actor = { kind: 'OFFICER', accountId: 'a', name: 'Hoa', role: null, unitId: null, unitName: null };
  const rest = {
    seq: 2,
    at: 0,
    actor,
    taskKey: 'intake.1',
    lifecycle: 'SUBMITTED',
    closed: [],
    opened: [],
    changed: [],
  };
  return { ...rest, arrived: {}, clock: EMPTY_CLOCK, issues: [], ...of } as unknown as DossierAction;
}

const completed = (actionKey: string, note: string | null = null): DossierAction =>
  action({
    type: 'stepCompleted',
    facts: {
      stepKey: 'intake',
      actionKey,
      answers: null,
      note,
      silence: false,
      outcome: null,
      resultNumber: null,
    },
  });

describe('an act in words', () => {
  test.each([
    ['taskClaimed', { assigneeId: 'a' }],
    ['taskReleased', {}],
    ['taskAssigned', { assigneeId: 'b', assigneeName: 'Nam', note: 'Giúp' }],
    ['noteAdded', { text: 'Nghi ngờ' }],
    ['sentBack', { fromStep: 'x', toStep: 'intake', note: 'Sai' }],
  ] as const)('%s is between officers', (type, facts) => {
    const act = action({ type, facts });
    expect(actionWords(WORKFLOW, act).internal).toBe(true);
    expect(ownerWords(WORKFLOW, act)).toBeNull();
  });

  test('a note on a step stays between officers, the reason of a refusal does not', () => {
    expect(actionWords(WORKFLOW, completed('pass', 'Xem kỹ')).text).toBe('Xem kỹ');
    expect(ownerWords(WORKFLOW, completed('pass', 'Xem kỹ'))).toEqual({
      title: { vi: 'Đã xong bước: Kiểm tra hồ sơ', en: 'Step done: Kiểm tra hồ sơ' },
      text: null,
      internal: false,
    });
    expect(ownerWords(WORKFLOW, completed('refuse', 'Sai nơi nộp'))).toMatchObject({
      title: { vi: 'Hồ sơ không được tiếp nhận' },
      text: 'Sai nơi nộp',
    });
  });

  test('the owner is told what their silence was taken for, and why', () => {
    const silent = action({
      type: 'stepCompleted',
      facts: {
        stepKey: 'draft',
        actionKey: 'agree',
        answers: null,
        note: 'Quá một ngày không có ý kiến',
        silence: true,
        outcome: null,
        resultNumber: null,
      },
    });
    expect(ownerWords(WORKFLOW, silent)).toMatchObject({
      title: { vi: 'Xem bản nháp: Đồng ý (hết hạn trả lời)' },
      text: 'Quá một ngày không có ý kiến',
    });
  });

  test('an act of a step that the version no longer explains is still told', () => {
    const strange = { ...completed('gone'), facts: { ...completed('gone').facts, stepKey: 'vanished' } };
    expect(actionWords(WORKFLOW, strange as DossierAction).title.vi).toBe('vanished: gone');
  });
});
