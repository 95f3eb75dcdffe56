import { beforeAll, describe, expect, it } from 'vitest';
import { kindsDefinition } from '../../test/kinds-definition.js';
import { expression, findingsOf, step, task, type Defect } from '../../test/spoil.js';
import type { ProcedureDefinition } from '../definition.js';
import { lintProcedure, type Surroundings } from './lint-procedure.js';

let sound: ProcedureDefinition;
/** The procedure that a sub-dossier is filed for: it asks the same, but files nothing itself. */
let other: ProcedureDefinition;
beforeAll(async () => {
  sound = await kindsDefinition();
  other = { ...(await kindsDefinition()), code: '1.000009' };
  Object.assign(step(other, 'roadPermit', 'subDossier'), { procedure: '1.000010' });
  for (const { timeLimit } of other.cases) timeLimit.quantity = 3;
});

const DAY = { quantity: 1, unit: 'WORKING_DAY' } as const;

const DEFECTS: Defect[] = [
  [
    'connectors-known',
    'workflow.steps.search.connector',
    'a system that is not there',
    (d) => void (step(d, 'search', 'serviceTask').connector = 'population.ask'),
  ],
  [
    'connectors-known',
    'workflow.steps.search.sends',
    'something not sent',
    (d) => void delete step(d, 'search', 'serviceTask').sends['fullName'],
  ],
  [
    'connectors-known',
    'workflow.steps.search.sends.phone',
    'something sent that is not taken',
    (d) => void (step(d, 'search', 'serviceTask').sends['phone'] = expression('shopName')),
  ],
  [
    'connectors-known',
    'workflow.steps.search.sends.dateOfBirth',
    'something sent of another type',
    (d) => void (step(d, 'search', 'serviceTask').sends['dateOfBirth'] = expression('meals')),
  ],
  [
    'connectors-known',
    'workflow.steps.search.gives.matches',
    'something given of another type',
    (d) => void (step(d, 'search', 'serviceTask').gives['matches'] = 'string'),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.documents.plan',
    'a document this dossier does not have',
    (d) => void (step(d, 'roadPermit', 'subDossier').documents['plan'] = 'drawings'),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.documents.map',
    'a document the other does not have',
    (d) => void (step(d, 'roadPermit', 'subDossier').documents['map'] = 'plan'),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.documents',
    'a document the other needs',
    (d) => void (step(d, 'roadPermit', 'subDossier').documents = {}),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.procedure',
    'a procedure that is not there',
    (d) => void (step(d, 'roadPermit', 'subDossier').procedure = '1.000404'),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.procedure',
    'a dossier of the same procedure',
    (d) => void (step(d, 'roadPermit', 'subDossier').procedure = '1.000001'),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.procedure',
    'two procedures that file each other',
    (d) => void (d.code = '1.000010'),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.answers.street',
    'a question the other does not ask',
    (d) => void (step(d, 'roadPermit', 'subDossier').answers['street'] = expression('shopName')),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.answers.meals',
    'an answer of another type',
    (d) => void (step(d, 'roadPermit', 'subDossier').answers['meals'] = expression('shopName')),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.answers.kind',
    'a choice the other does not have',
    (d) => void (step(d, 'roadPermit', 'subDossier').answers['kind'] = expression('steps.weigh.group')),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.answers.requester',
    'half a person',
    (d) => void (step(d, 'roadPermit', 'subDossier').answers['requester'] = expression('requester.fullName')),
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.answers',
    'a required question left open',
    (d) => void delete step(d, 'roadPermit', 'subDossier').answers['kind'],
  ],
  [
    'sub-dossier-sound',
    'workflow.steps.roadPermit.time',
    'less time than the other has',
    (d) => void (step(d, 'roadPermit', 'subDossier').time = DAY),
  ],
  [
    'duties-separated',
    'workflow.steps.sign.who',
    'an agency where one person would both draft and sign',
    (d) => void (task(d, 'sign').unit = 'competent/ONE'),
  ],
  [
    'agencies-staffed',
    'workflow.steps.sign.who',
    'an agency where nobody signs',
    (d) => void (task(d, 'sign').unit = 'competent.parent'),
  ],
];

const surroundings = (): Surroundings => ({
  others: (code) => [other, sound].find((procedure) => procedure.code === code) ?? null,
  officersOf: (unit) => (unit === 'competent.parent' ? ['H50.101'] : []),
  oneForBoth: ({ unit }) => (unit === 'competent/ONE' ? ['H50.101'] : []),
});

describe('finds each planted defect of what stands around a procedure', () => {
  it('in nothing where none was planted', () => {
    expect(lintProcedure(sound, surroundings())).toEqual([]);
  });

  it.each(DEFECTS)('%s at %s: %s', (...defect) => {
    const { places, unclear } = findingsOf(sound, defect, surroundings());
    expect(places).toContain(defect[1]);
    expect(unclear).toEqual([]);
  });
});

it('has nothing to say of other dossiers and officers it was not told of', () => {
  const spoilt = structuredClone(sound);
  step(spoilt, 'roadPermit', 'subDossier').procedure = '1.000404';
  expect(lintProcedure(spoilt)).toEqual([]);
});
