import type { StepAction, UserTaskStep, WorkflowStep } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { Dice } from '../dice.js';
import { expressionOf } from '../grow/guards.js';

/** Spoils a sound procedure in one way; false when it has nothing to be spoilt in that way. */
export type Plant = (definition: ProcedureDefinition, dice: Dice) => boolean;

type Of<K extends WorkflowStep['type']> = Extract<WorkflowStep, { type: K }>;

/** A random step of a kind for which the plant has a use. */
function at<K extends WorkflowStep['type']>(
  type: K,
  spoil: (step: Of<K>, definition: ProcedureDefinition, dice: Dice) => void,
  useful: (step: Of<K>, definition: ProcedureDefinition) => boolean = () => true,
): Plant {
  return (definition, dice) => {
    const all = Object.values(definition.workflow.steps).filter((step): step is Of<K> => step.type === type);
    const step = dice.maybe(all.filter((one) => useful(one, definition)));
    if (!step) return false;
    spoil(step, definition, dice);
    return true;
  };
}

const isOfficers = ({ role }: UserTaskStep): boolean => role !== 'OWNER';
const leads = ({ actions }: UserTaskStep): boolean => actions.some(({ to }) => to !== undefined);
const leading = ({ actions }: UserTaskStep): StepAction | undefined =>
  actions.find(({ to }) => to !== undefined);
const always = (spoil: (definition: ProcedureDefinition) => void): Plant => {
  return (definition) => {
    spoil(definition);
    return true;
  };
};
const TEXT = { vi: 'Thử', en: 'Try' };
const LONG = { quantity: 9000, unit: 'WORKING_DAY' as const };

/** By rule: the ways in which that rule can be broken. */
export const PLANTS: Readonly<Record<string, Readonly<Record<string, Plant>>>> = {
  'targets-exist': {
    'an action leads to no step': at('userTask', (step) => void (leading(step)!.to = 'nowhere'), leads),
    'a gateway leads to no step': at(
      'exclusiveGateway',
      ({ branches }) => void (branches[0]!.to = 'nowhere'),
    ),
    'a step without actions': at('userTask', (step) => void (step.actions = [])),
    'a start that is not there': always(({ workflow }) => void (workflow.start = 'nowhere')),
    'time-out does an unknown action': at(
      'userTask',
      (step) => void (step.onTimeout!.action = 'nothing'),
      (step) => step.onTimeout !== undefined,
    ),
  },
  'action-names-free': {
    'an action called like a built-in act': at(
      'userTask',
      ({ actions }) => void (actions[0]!.key = 'withdraw'),
    ),
  },
  'size-bounded': {
    'more steps than anybody follows': at('userTask', (step, { workflow }) => {
      for (let index = 0; index < 1000; index += 1) {
        const key = `more${index}`;
        workflow.steps[key] = { ...step, key };
      }
    }),
  },
  'steps-reachable': {
    'a step to which nothing leads': at('userTask', (step, { workflow }) => {
      workflow.steps['spare'] = { ...structuredClone(step), key: 'spare' };
    }),
  },
  'end-reachable': {
    'two steps that send each other on for ever': at(
      'userTask',
      (step, { workflow }) => {
        const to = 'round';
        workflow.steps[to] = {
          ...structuredClone(step),
          key: to,
          actions: [{ key: 'on', label: TEXT, note: 'none', to }],
        };
        leading(step)!.to = to;
      },
      leads,
    ),
  },
  'forks-joined': {
    'a branch that leaves its fork': at(
      'parallelFork',
      (fork, { workflow }) => {
        const join = workflow.steps[fork.join] as Of<'parallelJoin'>;
        fork.branches[0] = join.to;
      },
      (fork, { workflow }) => workflow.steps[fork.join] !== undefined,
    ),
    'a join past its fork': at('parallelFork', ({ join }, { workflow }) => {
      const gate = { type: 'exclusiveGateway' as const, key: 'gate', name: TEXT };
      workflow.steps['gate'] = { ...gate, branches: [{ to: join }] };
    }),
    'a result issued in a branch': at(
      'userTask',
      (step) => {
        const action = leading(step)!;
        Object.assign(action, { effect: 'ISSUE_RESULT', document: 'granted', outcome: 'GRANTED' });
      },
      (step, definition) => leads(step) && standsInBranch(definition, step.key),
    ),
    'the same join for two forks': at('parallelFork', (fork, { workflow }) => {
      workflow.steps['twin'] = { ...structuredClone(fork), key: 'twin' };
    }),
  },
  'gateways-total': {
    'no way for the rest': at('exclusiveGateway', ({ branches }) => {
      branches.at(-1)!.when = expressionOf('amount > 3');
    }),
  },
  'effects-in-order': {
    'nobody accepts': always(({ workflow }) => {
      for (const step of Object.values(workflow.steps)) {
        if (step.type !== 'userTask') continue;
        for (const action of step.actions) if (action.effect === 'ACCEPT') delete action.effect;
      }
    }),
    'a result after the result': at(
      'userTask',
      (step) => void Object.assign(step.actions[0]!, { effect: 'ISSUE_RESULT' }),
      ({ actions }) => actions[0]?.effect === 'HAND_OVER',
    ),
    'an opinion behind which the dossier ends': at(
      'userTask',
      (step) => void (step.opinion = true),
      ({ actions }, { workflow: { steps } }) =>
        actions.some(({ to }) => to !== undefined && steps[to]?.type === 'endEvent'),
    ),
    'an end that says nothing': at(
      'endEvent',
      (end) => void delete end.outcome,
      ({ outcome }) => outcome !== undefined,
    ),
  },
  'earlier-steps': {
    'sent back to itself': at('userTask', (step) => void step.sendBackTo.push(step.key)),
    'not the same as nobody': at('userTask', (step) => void step.notSameAs.push('nobody')),
  },
  'roles-known': {
    'an unknown role': at('userTask', (step) => void Object.assign(step, { role: 'SECRETARY' })),
  },
  'names-resolve': {
    'a form that is not there': at('userTask', (step) => void (step.form = 'none')),
    'a paper that is not there': at(
      'userTask',
      ({ actions }) => {
        for (const action of actions) if (action.effect === 'ISSUE_RESULT') action.document = 'none';
      },
      ({ actions }) => actions.some(({ effect }) => effect === 'ISSUE_RESULT'),
    ),
    'an act that cannot be forbidden': always(({ workflow }) => {
      workflow.forbids = ['claim' as 'consult'];
    }),
  },
  'guards-typed': {
    'a guard over nothing': at('userTask', ({ actions }) => {
      actions[0]!.guard = expressionOf('nobody = true');
    }),
    'a condition that is a number': at(
      'exclusiveGateway',
      ({ branches }) => void (branches[0]!.when = expressionOf('amount + 1')),
    ),
    'a rule over nothing': at(
      'businessRuleTask',
      ({ sets }) => void (sets['value'] = expressionOf('nobody')),
    ),
  },
  'times-fit': {
    'a step longer than the limit': at(
      'userTask',
      (step) => void (step.time = LONG),
      (step, { workflow }) => step.key === workflow.start,
    ),
    'limits too short for the steps': always(({ cases }) => {
      for (const one of cases) one.timeLimit = { quantity: 0.01, unit: 'WORKING_HOUR' };
    }),
  },
  'cases-decide': {
    'no case for the rest': always(({ cases }) => void (cases.at(-1)!.when = expressionOf('amount > 3'))),
  },
  'forms-sound': {
    'a question twice': always(({ form }) => void form.pages[0]!.fields.push(form.pages[0]!.fields[0]!)),
  },
  'fees-hold': {
    'an example that does not come out': always(({ feeExamples }) => void (feeExamples[0]!.total = 5)),
  },
  'placeholders-known': {
    'a subject with an unknown name': always((definition) => void (definition.subject = '{{ nobody }}')),
    'a number that does not count': always(({ outputs }) => {
      outputs['granted']!.numberPattern = '{year}';
    }),
  },
  'papers-resolve': {
    'an own form that is not there': always(({ papers }) => void (papers.MAU_01 = 'none')),
  },
  'statuses-total': {
    'money asked before acceptance': at(
      'userTask',
      ({ builtins }) => void builtins.push('requestPayment'),
      (step, { workflow }) => step.key === workflow.start,
    ),
  },
  'someone-does-it': {
    'a step of nobody': at('userTask', (step) => void Object.assign(step, { role: '' })),
    'a rule that computes nothing': at('businessRuleTask', (step) => void (step.sets = {})),
    'a fallback to no person': at('serviceTask', (step, { workflow }) => {
      workflow.steps['rule'] = {
        type: 'businessRuleTask',
        key: 'rule',
        name: TEXT,
        sets: { value: expressionOf('true') },
        to: step.to,
      };
      step.fallback = 'rule';
    }),
    'an owner who stops the dossier': at(
      'userTask',
      ({ builtins }) => void builtins.push('stop'),
      ({ role }) => role === 'OWNER',
    ),
  },
  'always-a-way': {
    'a step that some answers do not let anybody leave': at('userTask', ({ actions, builtins }) => {
      for (const action of actions) action.guard = expressionOf('amount > 3');
      builtins.splice(0);
    }),
  },
  'loops-have-a-person': {
    'a timer that comes round to itself': at('timerEvent', (timer, { workflow }) => {
      workflow.steps['turn'] = {
        type: 'exclusiveGateway',
        key: 'turn',
        name: TEXT,
        branches: [{ when: expressionOf('amount > 3'), to: timer.key }, { to: timer.to }],
      };
      timer.to = 'turn';
    }),
  },
  'loops-can-be-left': {
    'a way back for some answers, whatever people do': at(
      'userTask',
      (step, { workflow }) => {
        const { to, ...action } = leading(step)!;
        workflow.steps['turn'] = {
          type: 'exclusiveGateway',
          key: 'turn',
          name: TEXT,
          branches: [{ when: expressionOf('amount > 3'), to: step.key }, { to: to! }],
        };
        step.actions = [{ ...action, to: 'turn' }];
        delete step.onTimeout;
        for (const one of Object.values(workflow.steps)) if (one.type === 'userTask') one.builtins = [];
      },
      (step) => step.actions.length === 1 && leads(step) && step.actions[0]?.effect === undefined,
    ),
  },
  'roll-back-possible': {
    'back into another branch': (definition, dice) => {
      const { steps } = definition.workflow;
      const forks = Object.values(steps).filter((step) => step.type === 'parallelFork');
      const pairs = forks.flatMap(({ branches: [one, other] }) => {
        const [from, to] = [steps[one ?? ''], steps[other ?? '']];
        return from?.type === 'userTask' && to?.type === 'userTask' && isOfficers(from) ? [[from, to]] : [];
      });
      const [from, to] = dice.maybe(pairs) ?? [];
      if (!from || !to) return false;
      from.sendBackTo.push(to.key);
      return true;
    },
  },
  'silence-has-a-reason': {
    'silence without a reason': at(
      'userTask',
      (step) => void (step.onTimeout!.why = { vi: '', en: '' }),
      (step) => step.onTimeout !== undefined,
    ),
    'silence under a condition': at(
      'userTask',
      (step) => {
        for (const action of step.actions) action.guard = expressionOf('amount > 3');
      },
      (step) => step.onTimeout !== undefined,
    ),
    'a dossier stopped without a legal basis': (definition) => {
      const { supplement } = definition.workflow;
      if (supplement) supplement.legalBasis = ' ';
      return supplement !== undefined;
    },
  },
  'connectors-known': {
    'a system that is not there': at('serviceTask', (step) => void (step.connector = 'nobody.ask')),
    'something not sent': at('serviceTask', (step) => void (step.sends = {})),
  },
  'sub-dossier-sound': {
    'a procedure that is not there': at('subDossier', (step) => void (step.procedure = '9.999999')),
    'a document nobody has': at('subDossier', ({ documents }) => void (documents['plan'] = 'none')),
    'a required question left open': at('subDossier', ({ answers }) => void delete answers['kind']),
    'too little time': at('subDossier', (step) => void (step.time = { quantity: 1, unit: 'WORKING_HOUR' })),
  },
  'agencies-staffed': {
    'a unit where nobody sits': at('userTask', (step) => void (step.unit = 'competent/EMPTY'), isOfficers),
  },
};

function standsInBranch({ workflow: { steps } }: ProcedureDefinition, key: string): boolean {
  return Object.values(steps).some((step) => step.type === 'parallelFork' && step.branches.includes(key));
}
