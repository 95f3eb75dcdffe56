import { compileExpression, type UserTaskStep } from '@motcua/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedDefinition } from '../../test/shipped-definition.js';
import type { ProcedureDefinition } from '../definition.js';
import { lintProcedure } from './lint-procedure.js';

let sound: ProcedureDefinition;
beforeAll(async () => {
  sound = await shippedDefinition('giay-phep-xay-dung');
});

function task(definition: ProcedureDefinition, key: string): UserTaskStep {
  const step = definition.workflow.steps[key];
  if (step?.type !== 'userTask') throw new Error(`no user task ${key}`);
  return step;
}

function action(definition: ProcedureDefinition, step: string, key: string) {
  const found = task(definition, step).actions.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no action ${step}.${key}`);
  return found;
}

function the<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('not there to be spoilt');
  return part;
}

const permit = (definition: ProcedureDefinition) => the(definition.outputs['giay-phep-xay-dung']);

function condition(text: string) {
  const compiled = compileExpression(text, { nobody: 'boolean', months: 'number', case: 'string' });
  if (!compiled.ok) throw new Error(text);
  return compiled.ast;
}

const gateway = (branches: { when?: ReturnType<typeof condition>; to: string }[]) => ({
  type: 'exclusiveGateway' as const,
  key: 'gate',
  name: { vi: 'Rẽ', en: 'Turn' },
  branches,
});

const DEFECTS: [
  rule: string,
  place: string,
  what: string,
  plant: (definition: ProcedureDefinition) => void,
][] = [
  [
    'targets-exist',
    'workflow.steps.sign',
    'an action leads to no step',
    (d) => void (action(d, 'sign', 'approve').to = 'seal'),
  ],
  ['targets-exist', 'workflow.start', 'the start is not there', (d) => void (d.workflow.start = 'begin')],
  [
    'targets-exist',
    'workflow.steps.sign.actions.approve',
    'an action leads nowhere',
    (d) => void delete action(d, 'sign', 'approve').to,
  ],
  [
    'targets-exist',
    'workflow.steps.handOver.actions.handOver',
    'an ending action goes on',
    (d) => void (action(d, 'handOver', 'handOver').to = 'sign'),
  ],
  [
    'targets-exist',
    'workflow.steps.assign.actions.putInCharge',
    'the step to assign is not there',
    (d) => void (action(d, 'assign', 'putInCharge').assigns = 'nobody'),
  ],
  [
    'targets-exist',
    'workflow.steps.opinion.onTimeout',
    'time-out does an unknown action',
    (d) => void (the(task(d, 'opinion').onTimeout).action = 'agree'),
  ],
  [
    'targets-exist',
    'workflow.steps.draft',
    'a step without actions',
    (d) => void (task(d, 'draft').actions = []),
  ],
  [
    'steps-reachable',
    'workflow.steps.draftRefusal',
    'no way to a step',
    (d) => void (action(d, 'conclude', 'proposeRefusal').to = 'draft'),
  ],
  [
    'end-reachable',
    'workflow.steps.signRefusal',
    'two steps send each other on for ever',
    (d) => void (action(d, 'signRefusal', 'approve').to = 'draftRefusal'),
  ],
  [
    'forks-joined',
    'workflow.steps.split',
    'a branch never comes to the join',
    (d) => void (action(d, 'opinion', 'reply').to = 'conclude'),
  ],
  [
    'forks-joined',
    'workflow.steps.inspect',
    'a branch ends the dossier',
    (d) => void (action(d, 'inspect', 'done').effect = 'HAND_OVER'),
  ],
  [
    'forks-joined',
    'workflow.steps.assign',
    'a short cut into a branch',
    (d) =>
      void task(d, 'assign').actions.push({
        ...action(d, 'assign', 'putInCharge'),
        key: 'skip',
        to: 'inspect',
      }),
  ],
  [
    'forks-joined',
    'workflow.steps.split',
    'the join is no join',
    (d) => void ((d.workflow.steps['split'] as { join: string }).join = 'conclude'),
  ],
  [
    'forks-joined',
    'workflow.steps.split',
    'branches share a step',
    (d) => void (action(d, 'opinion', 'reply').to = 'inspect'),
  ],
  [
    'forks-joined',
    'workflow.steps.spare',
    'a join of no fork',
    (d) =>
      void (d.workflow.steps['spare'] = { type: 'parallelJoin', key: 'spare', name: d.name, to: 'conclude' }),
  ],
  [
    'gateways-total',
    'workflow.steps.gate.branches',
    'every branch has a condition',
    (d) =>
      void (d.workflow.steps['gate'] = gateway([
        { when: condition('case = "house"'), to: 'sign' },
        { when: condition('case = "works"'), to: 'sign' },
      ])),
  ],
  [
    'gateways-total',
    'workflow.steps.gate.branches',
    'a branch behind an open one',
    (d) =>
      void (d.workflow.steps['gate'] = gateway([
        { to: 'sign' },
        { when: condition('case = "works"'), to: 'sign' },
      ])),
  ],
  [
    'effects-in-order',
    'workflow.steps.sign.actions.approve',
    'accepted twice',
    (d) => void (action(d, 'sign', 'approve').effect = 'ACCEPT'),
  ],
  [
    'effects-in-order',
    'workflow.steps.handOver.actions.handOver',
    'handed over without a result',
    (d) => void Object.assign(action(d, 'sign', 'approve'), { to: 'handOver' }),
  ],
  [
    'effects-in-order',
    'workflow.steps.issue.actions.issue',
    'a result before acceptance',
    (d) => void (d.workflow.start = 'assign'),
  ],
  [
    'effects-in-order',
    'workflow.start',
    'nobody accepts',
    (d) => void delete action(d, 'intake', 'accept').effect,
  ],
  [
    'earlier-steps',
    'workflow.steps.sign.sendBackTo',
    'sent back to a later step',
    (d) => void task(d, 'sign').sendBackTo.push('issue'),
  ],
  [
    'earlier-steps',
    'workflow.steps.sign.notSameAs',
    'not the same as nobody',
    (d) => void task(d, 'sign').notSameAs.push('appraisal'),
  ],
  [
    'earlier-steps',
    'workflow.steps.draft.assign',
    'the same person as at a gateway',
    (d) => void (task(d, 'draft').assignment = { mode: 'sameAs', step: 'split' }),
  ],
  [
    'roles-known',
    'workflow.steps.draft.who',
    'an unknown role',
    (d) => void Object.assign(task(d, 'draft'), { role: 'SECRETARY' }),
  ],
  [
    'names-resolve',
    'workflow.steps.draft.form',
    'a form that is not there',
    (d) => void (task(d, 'draft').form = 'permits'),
  ],
  [
    'names-resolve',
    'workflow.forms.conclusion',
    'a form nobody uses',
    (d) => void delete task(d, 'conclude').form,
  ],
  [
    'names-resolve',
    'workflow.steps.issue.actions.issue',
    'a paper that is not there',
    (d) => void (action(d, 'issue', 'issue').document = 'permit'),
  ],
  [
    'names-resolve',
    'templates.tu-choi-giay-phep-xay-dung',
    'a paper nobody issues',
    (d) => void (action(d, 'issueRefusal', 'issue').document = 'giay-phep-xay-dung'),
  ],
  [
    'names-resolve',
    'workflow.steps.issue.actions.issue',
    'a result without outcome',
    (d) => void delete action(d, 'issue', 'issue').outcome,
  ],
  [
    'names-resolve',
    'workflow.steps.sign.actions.approve',
    'a paper where none is issued',
    (d) => void (action(d, 'sign', 'approve').document = 'giay-phep-xay-dung'),
  ],
  [
    'guards-typed',
    'workflow.steps.sign.actions.approve.guard',
    'a guard with an unknown name',
    (d) => void (action(d, 'sign', 'approve').guard = condition('nobody')),
  ],
  [
    'guards-typed',
    'documents.drawings.showIf',
    'a condition that is a number',
    (d) => void (the(d.documents[0]).visibleIf = condition('months')),
  ],
  [
    'guards-typed',
    'workflow.steps.gate.branches.0.when',
    'a case that is not there',
    (d) =>
      void (d.workflow.steps['gate'] = gateway([
        { when: condition('case = "barn"'), to: 'sign' },
        { to: 'sign' },
      ])),
  ],
  [
    'times-fit',
    'procedure.cases.house.limit',
    'steps longer than the limit',
    (d) => void (task(d, 'sign').time = { quantity: 2, unit: 'WORKING_DAY' }),
  ],
  [
    'times-fit',
    'procedure.cases.house.limit',
    'silence longer than the limit',
    (d) => void (the(task(d, 'opinion').onTimeout).after = { quantity: 5, unit: 'WORKING_DAY' }),
  ],
  [
    'cases-decide',
    'procedure.cases.house.when',
    'no case for the rest',
    (d) => void (the(d.cases[1]).when = condition('nobody')),
  ],
  [
    'cases-decide',
    'procedure.cases.works.when',
    'a case that takes all',
    (d) => void delete the(d.cases[0]).when,
  ],
  ['cases-decide', 'procedure.cases', 'no case', (d) => void (d.cases = [])],
  [
    'forms-sound',
    'form.rules.fitsPlot.check',
    'a rule with an unknown name',
    (d) => void (the(d.form.rules[0]).check = condition('nobody')),
  ],
  [
    'forms-sound',
    'workflow.forms.conclusion.pages.conclusion.fields',
    'an officer’s form without fields',
    (d) => void (the(the(d.stepForms['conclusion']).pages[0]).fields = []),
  ],
  [
    'fees-hold',
    'fees.examples',
    'an example that does not come out',
    (d) => void (the(d.feeExamples[0]).total = 80_000),
  ],
  [
    'fees-hold',
    'fees.rules[1].legalBasis',
    'a fee without legal basis',
    (d) => void Object.assign(the(d.fees.rules[1]), { legalBasis: '' }),
  ],
  [
    'placeholders-known',
    'procedure.subject',
    'a subject with an unknown name',
    (d) => void (d.subject = 'Cho {{ address }}'),
  ],
  [
    'placeholders-known',
    'procedure.owner',
    'an owner who is not asked for',
    (d) => void (d.ownerName = 'owner.nickname'),
  ],
  [
    'placeholders-known',
    'templates.giay-phep-xay-dung.blocks.1',
    'a placeholder left open',
    (d) => void (permit(d).blocks[1] = { kind: 'subtitle', text: '{{ case' }),
  ],
  [
    'placeholders-known',
    'templates.giay-phep-xay-dung.blocks.1',
    'an unknown filter',
    (d) => void (permit(d).blocks[1] = { kind: 'subtitle', text: '{{ case | loud }}' }),
  ],
  [
    'placeholders-known',
    'templates.giay-phep-xay-dung.blocks.0',
    'a table over no group',
    (d) => void (permit(d).blocks[0] = { kind: 'table', each: 'owner', columns: [] }),
  ],
  [
    'placeholders-known',
    'templates.giay-phep-xay-dung.blocks.0',
    'a column of another group',
    (d) =>
      void (permit(d).blocks[0] = {
        kind: 'table',
        each: 'coOwners',
        columns: [{ title: 'Tên', value: '{{ item.member.fullName }}' }],
      }),
  ],
  [
    'placeholders-known',
    'templates.giay-phep-xay-dung.number',
    'a number that does not count',
    (d) => void (permit(d).numberPattern = '{year}/GPXD'),
  ],
];

describe('finds each planted defect', () => {
  it('in nothing where none was planted', () => {
    expect(lintProcedure(sound)).toEqual([]);
  });

  it.each(DEFECTS)('%s at %s: %s', (rule, place, _, plant) => {
    const spoilt = structuredClone(sound);
    plant(spoilt);
    const found = lintProcedure(spoilt).filter((finding) => finding.rule === rule);
    expect(found.map((finding) => finding.place)).toContain(place);
    for (const { message } of found) expect(message.vi).not.toBe(message.en);
  });
});

it('survives a workflow that goes round in circles', () => {
  const spoilt = structuredClone(sound);
  action(spoilt, 'sign', 'approve').to = 'intake';
  action(spoilt, 'inspect', 'done').to = 'appraise';
  expect(lintProcedure(spoilt).length).toBeGreaterThan(0);
});

it('takes the time of a case only along the ways that the case can take', async () => {
  const birth = await shippedDefinition('khai-sinh');
  expect(lintProcedure(birth)).toEqual([]);
  const route = birth.workflow.steps['route'];
  if (route?.type !== 'exclusiveGateway') throw new Error('no gateway');
  route.branches[0] = { when: condition('case = "standard"'), to: 'verify' };
  expect(lintProcedure(birth).map(({ place }) => place)).toEqual(['procedure.cases.standard.limit']);
});
