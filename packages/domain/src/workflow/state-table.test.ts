import { expect, test } from 'vitest';
import { ACTS, NO_TUESDAYS } from '../../test/desk-acts.js';
import { atDesk, inProcess, through } from '../../test/desk-workflow.js';
import type { TestDossier } from '../../test/dossier.js';
import { MONDAY_8, contextOf } from '../../test/office.js';
import { LIFECYCLES, LIFECYCLE_CODES, isFinished } from '../lifecycle/lifecycle.js';
import { apply, replay } from './apply.js';
import type { RefusalCode } from './command.js';
import { decide } from './decide.js';

/*
 * Every life-cycle state × every act by whoever may do it, by hand: ✓ allowed, · refused. The dossier has every kind
 * of step open at once, the times of all of them are over, and the law's limit is not. The numbers are the national
 * statuses: 1 submitted, 2 accepted, 3 refused at intake, 4 in process, 5 supplement requested (5i: at intake, before
 * acceptance), 6 payment requested, 7 withdrawn, 8 stopped, 9 completed, 10 result returned.
 */
const TABLE = `
                       1  2  3  4  5  5i 6  7  8  9  10
  step                 ✓  ✓  ·  ✓  ·  ·  ·  ·  ·  ✓  ·
  opinion              ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  owner                ✓  ✓  ·  ✓  ·  ·  ·  ·  ·  ✓  ·
  end                  ·  ✓  ·  ✓  ·  ·  ·  ·  ·  ✓  ·
  ACCEPT               ✓  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
  REFUSE_AT_INTAKE     ✓  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
  ISSUE_RESULT         ·  ✓  ·  ✓  ·  ·  ·  ·  ·  ·  ·
  HAND_OVER            ·  ·  ·  ·  ·  ·  ·  ·  ·  ✓  ·
  claim                ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  release              ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  assign               ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  handOverTask         ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  requestSupplement    ✓  ✓  ·  ✓  ·  ·  ·  ·  ·  ·  ·
  answerSupplement     ·  ·  ·  ·  ✓  ✓  ·  ·  ·  ·  ·
  supplementLapsed     ·  ·  ·  ·  ✓  ✓  ·  ·  ·  ·  ·
  requestPayment       ·  ✓  ·  ✓  ·  ·  ·  ·  ·  ·  ·
  confirmPayment       ·  ·  ·  ·  ·  ·  ✓  ·  ·  ·  ·
  cancelPayment        ·  ·  ·  ·  ·  ·  ✓  ·  ·  ·  ·
  withdraw             ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ·  ·
  stop                 ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ·  ·
  sendBack             ✓  ✓  ·  ✓  ·  ·  ·  ·  ·  ✓  ·
  addNote              ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  sendMessage          ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  consult              ·  ✓  ·  ✓  ✓  ·  ✓  ·  ·  ·  ·
  replyConsult         ·  ·  ·  ✓  ✓  ·  ✓  ·  ·  ·  ·
  extend               ·  ✓  ·  ✓  ·  ·  ·  ·  ·  ·  ·
  correct              ·  ✓  ·  ✓  ·  ·  ·  ·  ·  ·  ·
  timeout              ✓  ✓  ·  ✓  ·  ·  ·  ·  ·  ✓  ·
  timeout/consult      ·  ·  ·  ✓  ✓  ·  ✓  ·  ·  ·  ·
  timeout/timer        ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  timeout/service      ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  completeService      ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  failService          ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  subDossierOpened     ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  subDossierClosed     ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  subDossierFailed     ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
  recompute            ✓  ✓  ·  ✓  ✓  ✓  ✓  ·  ·  ✓  ·
`;

/** Wednesday 8:00: later than every time-out, earlier than the due date. */
const NOW = MONDAY_8 + 2 * 24 * 3_600_000;

const STATES = {
  '1': atDesk,
  '2': () => through(atDesk(), 'ACCEPT'),
  '3': () => through(atDesk(), 'REFUSE_AT_INTAKE'),
  '4': inProcess,
  '5': () => doing(inProcess(), 'requestSupplement'),
  '5i': () => doing(atDesk(), 'requestSupplement'),
  '6': () => doing(inProcess(), 'requestPayment'),
  '7': () => doing(inProcess(), 'withdraw'),
  '8': () => doing(inProcess(), 'stop'),
  '9': () => through(inProcess(), 'ISSUE_RESULT'),
  '10': () => through(inProcess(), 'ISSUE_RESULT', 'HAND_OVER'),
};

function doing(dossier: TestDossier, act: keyof typeof ACTS): TestDossier {
  expect(dossier.act(ACTS[act].actor, ACTS[act].command(dossier))).toBe('OK');
  return dossier;
}

/** How a state refuses an act, where it does so in words of its own; another reason would be no matter of state. */
const REASONS: Partial<Record<keyof typeof ACTS, RefusalCode>> = {
  confirmPayment: 'NO_PAYMENT_ASKED',
  cancelPayment: 'NO_PAYMENT_ASKED',
  replyConsult: 'NO_SUCH_CONSULTATION',
  extend: 'CLOCK_NOT_RUNNING',
  timeout: 'TOO_EARLY',
  'timeout/consult': 'TASK_CLOSED',
};

type State = keyof typeof STATES;

const [header = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const states = header.filter((state): state is State => state in STATES);

test('the written table names every state and every act', () => {
  const statuses = LIFECYCLES.map((lifecycle) => String(LIFECYCLE_CODES[lifecycle]));
  expect(header).toEqual(statuses.flatMap((status) => (status === '5' ? ['5', '5i'] : [status])));
  expect(Object.keys(STATES).toSorted()).toEqual(header.toSorted());
  expect(rows.map(([act = '']) => act).toSorted()).toEqual(Object.keys(ACTS).toSorted());
  for (const [, ...cells] of rows) expect(cells).toHaveLength(header.length);
});

test.each(states)('a dossier driven to %s is there', (state) => {
  const { lifecycle } = STATES[state]().state;
  expect(LIFECYCLE_CODES[lifecycle]).toBe(Number.parseInt(state, 10));
});

test.each(rows)('%s: allowed in the states where the table says so, nowhere else', (name, ...cells) => {
  const act = Object.keys(ACTS).find((key): key is keyof typeof ACTS => key === name) ?? 'step';
  const why = REASONS[act] ?? 'NOT_IN_THIS_STATE';
  for (const [i, state] of states.entries()) {
    const refusal = isFinished(STATES[state]().state.lifecycle) ? 'FINISHED' : why;
    expect(`${state}: ${attempt(state, act)}`).toBe(`${state}: ${cells[i] === '✓' ? 'OK' : refusal}`);
  }
});

function attempt(state: State, act: keyof typeof ACTS): RefusalCode | 'OK' {
  const dossier = STATES[state]();
  const { actor, command } = ACTS[act];
  const context = { ...contextOf(actor, NOW), ...(act === 'recompute' && { calendar: NO_TUESDAYS }) };
  const decision = decide(dossier.definition, dossier.state, command(dossier), context);
  if (!decision.ok) return decision.refusal.code;
  const after = apply(dossier.state, decision.value);
  expect(replay([...dossier.actions, decision.value])).toEqual(after);
  return 'OK';
}
