import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindsDefinition } from '../../test/kinds-definition.js';
import { longDefinition } from '../../test/long-definition.js';
import { action, expression, findingsOf, step, task, type Defect } from '../../test/spoil.js';
import type { ProcedureDefinition } from '../definition.js';
import { lintProcedure, RULE_NAMES } from './lint-procedure.js';

let sound: ProcedureDefinition;
beforeAll(async () => {
  sound = await kindsDefinition();
});

const DAY = { quantity: 1, unit: 'WORKING_DAY' } as const;

const DEFECTS: Defect[] = [
  [
    'targets-exist',
    'workflow.steps.search',
    'a fallback that is not there',
    (d) => void (step(d, 'search', 'serviceTask').fallback = 'nobody'),
  ],
  [
    'targets-exist',
    'workflow.steps.posted',
    'a timer that leads nowhere',
    (d) => void (step(d, 'posted', 'timerEvent').to = 'nowhere'),
  ],
  [
    'steps-reachable',
    'workflow.steps.permitRefused',
    'a step only another step used to fall back to',
    (d) => void (step(d, 'roadPermit', 'subDossier').fallback = 'examine'),
  ],
  [
    'end-reachable',
    'workflow.steps.posted',
    'time that passes for ever',
    (d) => void (step(d, 'posted', 'timerEvent').to = 'confirm'),
  ],
  [
    'forks-joined',
    'workflow.steps.registered',
    'a fallback out of the branch',
    (d) => void (step(d, 'roadPermit', 'subDossier').fallback = 'confirm'),
  ],
  [
    'forks-joined',
    'workflow.steps.registered',
    'an end within a branch',
    (d) => void (action(d, 'permitRefused').to = 'registered'),
  ],
  [
    'effects-in-order',
    'workflow.steps.registered.outcome',
    'an end that says nothing',
    (d) => void delete step(d, 'registered', 'endEvent').outcome,
  ],
  [
    'effects-in-order',
    'workflow.steps.registered.outcome',
    'an end with an outcome behind a result',
    (d) => void (action(d, 'sign').to = 'registered'),
  ],
  [
    'effects-in-order',
    'workflow.steps.registered',
    'an end before acceptance',
    (d) => void task(d, 'intake').actions.push({ key: 'end', label: d.name, note: 'none', to: 'registered' }),
  ],
  [
    'effects-in-order',
    'workflow.steps.examine.opinion',
    'an opinion behind which the dossier ends, whatever the owner is asked',
    (d) => {
      task(d, 'examine').opinion = true;
      step(d, 'together', 'parallelJoin').to = 'registered';
    },
  ],
  [
    'action-names-free',
    'workflow.steps.examine.actions.extend',
    'an action called like an act of every dossier',
    (d) => void (action(d, 'examine').key = 'extend'),
  ],
  [
    'roles-known',
    'workflow.steps.confirm.who',
    'a performer who is nobody',
    (d) => void Object.assign(task(d, 'confirm'), { role: 'CITIZEN' }),
  ],
  [
    'names-resolve',
    'workflow.forbids',
    'an act that cannot be forbidden',
    (d) => void (d.workflow.forbids = ['claim' as 'consult']),
  ],
  [
    'names-resolve',
    'workflow.extensions',
    'extensions that cannot be counted',
    (d) => void (d.workflow.extensions = -1),
  ],
  [
    'guards-typed',
    'workflow.steps.search.sends.fullName',
    'an unknown name that is sent',
    (d) => void (step(d, 'search', 'serviceTask').sends['fullName'] = expression('nobody')),
  ],
  [
    'guards-typed',
    'workflow.steps.weigh.sets.group',
    'an unknown name that is computed with',
    (d) => void (step(d, 'weigh', 'businessRuleTask').sets['group'] = expression('nobody')),
  ],
  [
    'guards-typed',
    'workflow.steps.roadPermit.answers.meals',
    'an unknown name that is handed over',
    (d) => void (step(d, 'roadPermit', 'subDossier').answers['meals'] = expression('nobody')),
  ],
  [
    'guards-typed',
    'workflow.steps.route.branches.1.when',
    'a value no rule can give',
    (d) =>
      void (step(d, 'route', 'exclusiveGateway').branches[1] = {
        when: expression('steps.weigh.group = "huge"'),
        to: 'sign',
      }),
  ],
  [
    'times-fit',
    'procedure.cases.small.limit',
    'time that passes longer than the limit',
    (d) => void (step(d, 'posted', 'timerEvent').after = { ...DAY, quantity: 5 }),
  ],
  [
    'times-fit',
    'procedure.cases.small.limit',
    'calendar days longer than the limit',
    (d) => void (step(d, 'posted', 'timerEvent').after = { quantity: 30, unit: 'DAY' }),
  ],
  [
    'times-fit',
    'procedure.cases.small.limit',
    'more work than so many days can hold',
    (d) => d.cases.forEach((one) => (one.timeLimit = { quantity: 5, unit: 'DAY' })),
  ],
  [
    'times-fit',
    'procedure.cases.small.limit',
    'patience longer than the limit',
    (d) => void (step(d, 'search', 'serviceTask').patience = { ...DAY, quantity: 5 }),
  ],
  [
    'times-fit',
    'procedure.cases.small.limit',
    'another dossier longer than the limit',
    (d) => void (step(d, 'roadPermit', 'subDossier').time = { ...DAY, quantity: 7 }),
  ],
  [
    'times-fit',
    'procedure.cases.small.limit',
    'the owner’s time that counts',
    (d) => void delete task(d, 'confirm').stopsClock,
  ],
  [
    'placeholders-known',
    'templates.xin-loi.blocks.1',
    'an unknown name in an own form',
    (d) => void (d.outputs['xin-loi']!.blocks[1] = { kind: 'paragraph', text: '{{ paper.dueAt }}' }),
  ],
  [
    'placeholders-known',
    'templates.xin-loi.blocks.2',
    'an unknown column of what was handed in',
    (d) =>
      void (d.outputs['xin-loi']!.blocks[2] = {
        kind: 'table',
        each: 'documents',
        columns: [{ title: 'Mã', value: '{{ item.code }}' }],
      }),
  ],
  [
    'placeholders-known',
    'templates.ket-qua.blocks.1',
    'a result that speaks of an apology',
    (d) => void (d.outputs['ket-qua']!.blocks[1] = { kind: 'paragraph', text: '{{ paper.reason }}' }),
  ],
  [
    'papers-resolve',
    'procedure.papers.MAU_04',
    'an own form that is not there',
    (d) => void (d.papers.MAU_04 = 'apology'),
  ],
  [
    'papers-resolve',
    'procedure.papers.RESULT',
    'an own form in place of the result',
    (d) => void (d.papers.RESULT = 'ket-qua'),
  ],
  [
    'papers-resolve',
    'procedure.papers.MAU_04',
    'an own form that is never issued',
    (d) => void (d.workflow.forbids = ['extend']),
  ],
  [
    'statuses-total',
    'workflow.steps.examine',
    'a step before and after acceptance',
    (d) => void task(d, 'intake').actions.push({ key: 'ask', label: d.name, note: 'none', to: 'split' }),
  ],
  [
    'statuses-total',
    'workflow.steps.intake.can',
    'money asked before acceptance',
    (d) => void task(d, 'intake').builtins.push('requestPayment'),
  ],
  [
    'statuses-total',
    'workflow.steps.handOver.can',
    'stopped when there is a result',
    (d) => void task(d, 'handOver').builtins.push('stop'),
  ],
  [
    'statuses-total',
    'workflow.steps.handOver.stopsClock',
    'a clock stopped that has stopped',
    (d) => void (task(d, 'handOver').stopsClock = true),
  ],
  [
    'someone-does-it',
    'workflow.steps.examine.who',
    'a step of nobody',
    (d) => void Object.assign(task(d, 'examine'), { role: '' }),
  ],
  [
    'someone-does-it',
    'workflow.steps.weigh.sets',
    'a rule that computes nothing',
    (d) => void (step(d, 'weigh', 'businessRuleTask').sets = {}),
  ],
  [
    'someone-does-it',
    'workflow.steps.search.fallback',
    'a fallback to no person',
    (d) => void (step(d, 'search', 'serviceTask').fallback = 'weigh'),
  ],
  [
    'someone-does-it',
    'workflow.steps.search.fallback',
    'a fallback that only asks again',
    (d) => void (action(d, 'searchByHand').to = 'search'),
  ],
  [
    'someone-does-it',
    'workflow.steps.confirm.can',
    'an owner who may stop the dossier',
    (d) => void task(d, 'confirm').builtins.push('stop'),
  ],
  [
    'someone-does-it',
    'workflow.steps.sign.assign',
    'an officer who is the owner',
    (d) => void (task(d, 'sign').assignment = { mode: 'sameAs', step: 'confirm' }),
  ],
  [
    'someone-does-it',
    'workflow.steps.examine.actions.done.assigns',
    'the owner’s step given to an officer',
    (d) => void (action(d, 'examine').assigns = 'confirm'),
  ],
  [
    'loops-have-a-person',
    'workflow.steps.posted',
    'a timer that comes round to itself',
    (d) =>
      step(d, 'route', 'exclusiveGateway').branches.splice(1, 1, {
        when: expression('meals > 1'),
        to: 'posted',
      }),
  ],
  [
    'roll-back-possible',
    'workflow.steps.examine.sendBackTo',
    'back into another branch',
    (d) => {
      action(d, 'permitRefused').to = 'examine';
      task(d, 'examine').sendBackTo.push('permitRefused');
    },
  ],
  [
    'roll-back-possible',
    'workflow.steps.sign.sendBackTo',
    'back to before acceptance',
    (d) => void task(d, 'sign').sendBackTo.push('intake'),
  ],
  [
    'roll-back-possible',
    'workflow.steps.handOver.sendBackTo',
    'back to before the result',
    (d) => void task(d, 'handOver').sendBackTo.push('sign'),
  ],
  [
    'silence-has-a-reason',
    'workflow.steps.confirm.onTimeout.why',
    'silence without a reason',
    (d) => void Object.assign(task(d, 'confirm').onTimeout!, { why: { vi: 'Hết hạn', en: ' ' } }),
  ],
  [
    'silence-has-a-reason',
    'workflow.steps.sign.onTimeout.do',
    'a result that nobody signs',
    (d) => void (task(d, 'sign').onTimeout = { after: DAY, action: 'approve', why: d.name }),
  ],
  [
    'forks-joined',
    'workflow.steps.route',
    'a way into the join past the fork',
    (d) => void (step(d, 'route', 'exclusiveGateway').branches[1]!.to = 'together'),
  ],
  [
    'forks-joined',
    'workflow.steps.examine.actions.done',
    'a result issued in a branch',
    (d) => void (action(d, 'examine').effect = 'ISSUE_RESULT'),
  ],
  [
    'always-a-way',
    'workflow.steps.examine.actions',
    'a step that some answers do not let anybody leave',
    (d) => void (action(d, 'examine').guard = expression('meals > 1')),
  ],
  [
    'loops-can-be-left',
    'workflow.steps.confirm',
    'a way back for some answers, whatever people do',
    (d) => {
      task(d, 'confirm').actions.splice(1);
      Object.assign(step(d, 'route', 'exclusiveGateway').branches[0]!, {
        when: expression('meals > 1'),
        to: 'confirm',
      });
    },
  ],
  [
    'silence-has-a-reason',
    'workflow.steps.confirm.onTimeout.do',
    'silence that means something only under a condition',
    (d) => void (action(d, 'confirm').guard = expression('meals > 1')),
  ],
  [
    'silence-has-a-reason',
    'workflow.supplement.law',
    'a dossier stopped without a legal basis',
    (d) => void (d.workflow.supplement!.legalBasis = ''),
  ],
];

describe('finds each planted defect of the kinds of step', () => {
  it('in nothing where none was planted', () => {
    expect(lintProcedure(sound)).toEqual([]);
  });

  it.each(DEFECTS)('%s at %s: %s', (...defect) => {
    const { places, unclear } = findingsOf(sound, defect, {});
    expect(places).toContain(defect[1]);
    expect(unclear).toEqual([]);
  });
});

it('has a planted defect for every rule', () => {
  const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  const text = tests.map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8')).join('\n');
  expect(RULE_NAMES.filter((name) => !text.includes(`'${name}'`))).toEqual([]);
});

it('comes back from a definition with more ways than could ever be followed', () => {
  const long = longDefinition(sound, 200);
  expect(Object.keys(long.workflow.steps).length).toBeGreaterThanOrEqual(200);
  const found = lintProcedure(long);
  expect(found.map(({ rule, place }) => `${rule} ${place}`)).toEqual([]);
  const endless = lintProcedure(longDefinition(sound, 5000));
  expect(endless).toMatchObject([{ rule: 'size-bounded', place: 'workflow.steps', severity: 'ERROR' }]);
  delete long.workflow.steps['sideB7'];
  expect(lintProcedure(long).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['targets-exist']));
});
