import { expect, test } from 'vitest';
import {
  LIFECYCLES,
  LIFECYCLE_EVENTS,
  LIFECYCLE_NAMES,
  isFinished,
  isWaitingForOwner,
  nextLifecycle,
} from './lifecycle.js';

// Every state × every event, by hand from the national status list; '·' = refused.
const TABLE = `
                      CONTINUE ACCEPT REFUSE PROCESS ASK ANSWER_INTAKE ANSWER PAY PAID WITHDRAW STOP COMPLETE RETURN AT_ONCE
SUBMITTED             1        2      3      ·       5   ·             ·      ·   ·    7        8    ·        ·       ·
ACCEPTED              2        ·      ·      4       5   ·             ·      6   ·    7        8    9        ·       10
REJECTED_AT_INTAKE    ·        ·      ·      ·       ·   ·             ·      ·   ·    ·        ·    ·        ·       ·
IN_PROCESS            4        ·      ·      4       5   ·             ·      6   ·    7        8    9        ·       10
SUPPLEMENT_REQUESTED  5        ·      ·      ·       ·   1             4      ·   ·    7        8    ·        ·       ·
PAYMENT_REQUESTED     6        ·      ·      ·       ·   ·             ·      ·   4    7        8    ·        ·       ·
WITHDRAWN             ·        ·      ·      ·       ·   ·             ·      ·   ·    ·        ·    ·        ·       ·
STOPPED               ·        ·      ·      ·       ·   ·             ·      ·   ·    ·        ·    ·        ·       ·
COMPLETED             9        ·      ·      ·       ·   ·             ·      ·   ·    ·        ·    ·        10       ·
RESULT_RETURNED       ·        ·      ·      ·       ·   ·             ·      ·   ·    ·        ·    ·        ·       ·
`;

const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

test('the written table names every state and every event', () => {
  expect(rows.map(([state]) => state)).toEqual(LIFECYCLES);
  for (const [, ...cells] of rows) expect(cells).toHaveLength(LIFECYCLE_EVENTS.length);
});

test.each(rows)('%s: each event leads where the table says, or nowhere', (_state, ...cells) => {
  const from = LIFECYCLES.find((state) => state === _state);
  const got = LIFECYCLE_EVENTS.map((event) => {
    const to = from && nextLifecycle(from, event);
    return to ? String(LIFECYCLES.indexOf(to) + 1) : '·';
  });
  expect(got).toEqual(cells);
});

test('refused, withdrawn, stopped and returned dossiers are finished; completed ones still wait to be fetched', () => {
  expect(LIFECYCLES.filter(isFinished)).toEqual([
    'REJECTED_AT_INTAKE',
    'WITHDRAWN',
    'STOPPED',
    'RESULT_RETURNED',
  ]);
});

test('the owner has the next move while a supplement or a payment is requested', () => {
  expect(LIFECYCLES.filter(isWaitingForOwner)).toEqual(['SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED']);
});

test('every state has its name in both languages', () => {
  for (const state of LIFECYCLES) {
    expect(LIFECYCLE_NAMES[state].vi).not.toBe('');
    expect(LIFECYCLE_NAMES[state].en).not.toBe('');
  }
});
