import { expect, test } from 'vitest';
import { forked, must } from '../../test/every-kind-dossier.js';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { MONDAY_8, OFFICERS, OWNER, SYSTEM } from '../../test/office.js';
import type { WorkflowDefinition } from './definition.js';

const ANSWER_BY = Date.parse('2026-11-09T08:00:00+07:00');
const lapse = { type: 'supplementLapsed' } as const;

function supplementAsked(definition: WorkflowDefinition = EVERY_KIND) {
  const dossier = forked(definition);
  const items = [{ kind: 'OTHER' as const, reason: 'x' }];
  const taskKey = dossier.taskKey('inspect');
  must(dossier.act(OFFICERS.case1, { type: 'requestSupplement', taskKey, items }));
  return dossier;
}

test('a supplement is to be answered within the working time the procedure gives', () => {
  expect(supplementAsked().state.supplement?.answerBy).toBe(ANSWER_BY);
});

test('when nobody answered, the system stops the dossier, with the reason and its basis', () => {
  const dossier = supplementAsked();
  expect(dossier.act(SYSTEM, lapse, ANSWER_BY - 1)).toBe('TOO_EARLY');
  expect(dossier.act(OFFICERS.case1, lapse, ANSWER_BY)).toBe('NOT_YOUR_TASK');
  expect(dossier.act(SYSTEM, lapse, ANSWER_BY)).toBe('OK');
  expect(dossier.last()).toMatchObject({
    type: 'stopped',
    lifecycle: 'STOPPED',
    issues: [{ form: 'MAU_05', template: null }],
    facts: { reason: 'Không bổ sung', legalBasis: 'Điều 19 NĐ 61/2018' },
  });
  expect(dossier.state).toMatchObject({ tasks: [], supplement: null, clock: { stoppedAt: ANSWER_BY } });
  expect(dossier.act(SYSTEM, lapse, ANSWER_BY)).toBe('FINISHED');
});

test('an answer after the day, but before the system acted, still counts', () => {
  const dossier = supplementAsked();
  expect(dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, ANSWER_BY + 1)).toBe('OK');
  expect(dossier.act(SYSTEM, lapse)).toBe('NOT_IN_THIS_STATE');
});

test('a procedure that says nothing waits for ever', () => {
  const { supplement: _none, ...silent } = EVERY_KIND;
  const dossier = supplementAsked(silent);
  expect(dossier.state.supplement?.answerBy).toBeNull();
  expect(dossier.act(SYSTEM, lapse, MONDAY_8 * 2)).toBe('NOT_IN_THIS_STATE');
});
