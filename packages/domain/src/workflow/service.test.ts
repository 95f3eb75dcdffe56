import { describe, expect, test } from 'vitest';
import { asked, fire } from '../../test/every-kind-dossier.js';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { MONDAY_8, OFFICERS, OWNER, SYSTEM } from '../../test/office.js';

const HOUR = 3_600_000;

describe('a step that asks another system', () => {
  test('waits in nobody’s hands, in the agency that decides, until its patience is over', () => {
    expect(asked().task('match')).toMatchObject({
      key: 'match.2',
      role: 'SYSTEM',
      unitId: 'committee',
      assigneeId: null,
      dueAt: MONDAY_8 + 5 * HOUR + HOUR / 2,
      timeoutAt: MONDAY_8 + 5 * HOUR + HOUR / 2,
    });
  });

  test('goes on with the answer, which guards read; what was not promised is not kept', () => {
    const dossier = asked(EVERY_KIND, 10);
    const taskKey = dossier.taskKey('match');
    const values = { hit: true, other: 1 };
    expect(dossier.act(SYSTEM, { type: 'completeService', taskKey, values })).toBe('OK');
    expect(dossier.state.stepAnswers).toEqual({
      intake: {},
      match: { hit: true },
      weigh: { inspect: true },
    });
    expect(dossier.openSteps()).toEqual(['inspect', 'posted', 'roadPermit']);
    expect(dossier.last()).toMatchObject({
      type: 'serviceAnswered',
      taskKey,
      facts: { stepKey: 'match', values: { hit: true } },
      computed: { weigh: { inspect: true } },
    });
  });

  test('is answered once, and by nobody but the system', () => {
    const dossier = asked();
    const taskKey = dossier.taskKey('match');
    const answer = { type: 'completeService', taskKey, values: { hit: true } } as const;
    for (const actor of [OWNER, OFFICERS.case1, OFFICERS.approver]) {
      expect(dossier.act(actor, answer)).toBe('NOT_YOUR_TASK');
      expect(dossier.act(actor, { type: 'timeout', taskKey })).toBe('NOT_YOUR_TASK');
    }
    expect(dossier.act(SYSTEM, answer)).toBe('OK');
    expect(dossier.act(SYSTEM, answer)).toBe('TASK_CLOSED');
    expect(dossier.act(SYSTEM, { type: 'failService', taskKey, reason: 'x' })).toBe('TASK_CLOSED');
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey })).toBe('TASK_CLOSED');
  });

  test('a failure or the end of patience gives it to a person, and what it once said no longer counts', () => {
    const dossier = asked();
    const taskKey = dossier.taskKey('match');
    dossier.state = { ...dossier.state, stepAnswers: { match: { hit: true } } };
    expect(dossier.act(SYSTEM, { type: 'failService', taskKey, reason: 'Hệ thống bận' })).toBe('OK');
    expect(dossier.openSteps()).toEqual(['byHand']);
    expect(dossier.state.stepAnswers).toEqual({});

    const late = asked();
    const { key, timeoutAt } = late.task('match');
    expect(late.act(SYSTEM, { type: 'timeout', taskKey: key }, (timeoutAt ?? 0) - 1)).toBe('TOO_EARLY');
    fire(late, 'match');
    expect(late.openSteps()).toEqual(['byHand']);
    expect(late.last()).toMatchObject({
      type: 'serviceFailed',
      facts: { stepKey: 'match', reason: 'Không có trả lời trong thời gian chờ' },
    });
  });
});
