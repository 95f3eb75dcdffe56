import { beforeAll, describe, expect, it } from 'vitest';
import { kindsDefinition } from '../../test/kinds-definition.js';
import { action, findingsOf, task, type Defect } from '../../test/spoil.js';
import type { ProcedureDefinition } from '../definition.js';
import { lintProcedure } from './lint-procedure.js';

let sound: ProcedureDefinition;
beforeAll(async () => {
  sound = await kindsDefinition();
});

const DEFECTS: Defect[] = [
  [
    'duties-separated',
    'workflow.steps.sign.who',
    'a step for a post that only reads',
    (d) => void (task(d, 'sign').role = 'INSPECTOR'),
  ],
  [
    'duties-separated',
    'workflow.steps.sign.actions.approve.effect',
    'a result issued at the counter',
    (d) => void (task(d, 'sign').role = 'RESULT_OFFICER'),
  ],
  [
    'duties-separated',
    'workflow.steps.sign.actions.approve.effect',
    'a result issued by whoever appraised, signed by nobody',
    (d) => void (task(d, 'sign').role = 'CASE_OFFICER'),
  ],
  [
    'duties-separated',
    'workflow.steps.sign.assign',
    'an approval that goes to whoever drafted',
    (d) => void (task(d, 'sign').assignment = { mode: 'sameAs', step: 'examine' }),
  ],
];

describe('whoever approves is somebody else than whoever drafted', () => {
  it.each(DEFECTS)('%s at %s: %s', (...defect) => {
    const { places, unclear } = findingsOf(sound, defect, {});
    expect(places).toContain(defect[1]);
    expect(unclear).toEqual([]);
  });

  it('a clerk who issues what nobody signed is for the author to weigh', () => {
    const spoilt = structuredClone(sound);
    task(spoilt, 'sign').role = 'RECORDS_CLERK';
    expect(action(spoilt, 'sign').effect).toBe('ISSUE_RESULT');
    const found = lintProcedure(spoilt).filter(({ rule }) => rule === 'duties-separated');
    expect(found.map(({ severity }) => severity)).toEqual(found.map(() => 'WARNING'));
    expect(found.length).toBeGreaterThan(0);
  });
});
