import { printExpression, printLimit, type StepAction, type UserTaskStep } from '@motcua/domain';
import { bilingual, type Source, yes } from './source-words.js';

/** In the order in which a person reads a step: what, who, how long, then what can be done. */
export function taskSource(step: UserTaskStep): Record<string, Source> {
  const { assignment, onTimeout } = step;
  return {
    task: bilingual(step.name),
    public: step.publicName && bilingual(step.publicName),
    who: `${step.role} @ ${step.unit}`,
    assign: assignment.mode === 'pool' ? undefined : Object.values(assignment).join(' '),
    notSameAs: some(step.notSameAs),
    time: printLimit(step.time),
    stopsClock: yes(step.stopsClock),
    form: step.form,
    opinion: yes(step.opinion),
    checklist: some(step.checklist.map(bilingual)),
    can: some(step.builtins),
    sendBackTo: some(step.sendBackTo),
    onTimeout: onTimeout && {
      after: printLimit(onTimeout.after),
      do: onTimeout.action,
      why: bilingual(onTimeout.why),
    },
    actions: Object.fromEntries(step.actions.map((action) => [action.key, actionSource(action)])),
  };
}

function actionSource(action: StepAction): Record<string, Source> {
  return {
    label: bilingual(action.label),
    effect: action.effect,
    document: action.document,
    outcome: action.outcome,
    to: action.to,
    assigns: action.assigns,
    guard: action.guard && printExpression(action.guard),
    note: action.note === 'none' ? undefined : action.note,
    form: yes(action.form),
    tone: action.tone,
    consequence: action.consequence && bilingual(action.consequence),
  };
}

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);
