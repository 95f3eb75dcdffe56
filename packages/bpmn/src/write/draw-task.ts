import {
  printExpression,
  printLimit,
  type Assignment,
  type StepAction,
  type UserTaskStep,
} from '@motcua/domain';
import type { Element } from 'bpmn-moddle';
import { joined } from '../vocabulary.js';
import type { Drawing } from './drawing.js';

/*
 *  one action:    ┌──────┐                more:  ┌──────┐   ┌─◇── action = "accept" ──►
 *                 │ task ├── accept ──►          │ task ├──►│
 *                 └──⏲───┘                       └──⏲───┘   └──── action = "refuse" ──► ◯
 *                    └── nobody answered ──►
 */
export function drawTask(drawing: Drawing, step: UserTaskStep): void {
  drawing.add('bpmn:UserTask', step.key, step.name, {
    publicVi: step.publicName?.vi,
    publicEn: step.publicName?.en,
    role: step.role,
    unit: step.unit,
    assign: step.assignment.mode === 'pool' ? undefined : assignmentText(step.assignment),
    time: printLimit(step.time),
    form: step.form,
    notSameAs: joined(step.notSameAs),
    sendBackTo: joined(step.sendBackTo),
    builtins: joined(step.builtins),
    opinion: step.opinion,
    stopsClock: step.stopsClock,
    check: step.checklist.flatMap((text) => drawing.own('mc:Check', text) ?? []),
  });
  const decides = step.actions.length > 1;
  if (decides) {
    drawing.add('bpmn:ExclusiveGateway', decisionId(step), null, { drawn: 'decision' });
    drawing.flow(step.key, decisionId(step));
  }
  for (const action of step.actions) {
    drawing.flow(decides ? decisionId(step) : step.key, drawTarget(drawing, step, action), {
      id: actionId(step, action),
      name: action.label.vi,
      ...(decides && { condition: `action = "${action.key}"` }),
      own: ownOf(drawing, action),
    });
  }
  if (step.onTimeout) drawTimeout(drawing, step, step.onTimeout);
}

function drawTimeout(
  drawing: Drawing,
  step: UserTaskStep,
  { after, action, why }: NonNullable<UserTaskStep['onTimeout']>,
): void {
  const id = `${step.key}.timeout`;
  const done = step.actions.find(({ key }) => key === action);
  drawing.add(
    'bpmn:BoundaryEvent',
    id,
    why,
    { does: action },
    {
      attachedToRef: drawing.elements.find((element) => element.id === step.key),
      cancelActivity: true,
      eventDefinitions: [timer(drawing, printLimit(after))],
    },
  );
  if (done) drawing.flow(id, targetOf(step, done));
}

/** A timer that runs in working time, which is why its duration is not written as ISO 8601 would. */
export function timer(drawing: Drawing, limit: string): Element {
  return drawing.moddle.create('bpmn:TimerEventDefinition', {
    timeDuration: drawing.moddle.create('bpmn:FormalExpression', { body: limit }),
  });
}

/** What ends the dossier needs an end that BPMN can show. */
function drawTarget(drawing: Drawing, step: UserTaskStep, action: StepAction): string {
  const target = targetOf(step, action);
  if (action.to === undefined) drawing.add('bpmn:EndEvent', target, null, { drawn: 'end' });
  return target;
}

const targetOf = (step: UserTaskStep, action: StepAction): string =>
  action.to ?? `${actionId(step, action)}.end`;
const actionId = (step: UserTaskStep, { key }: StepAction): string => `${step.key}.${key}`;
const decisionId = (step: UserTaskStep): string => `${step.key}.decision`;

function ownOf(drawing: Drawing, action: StepAction): Element {
  return drawing.moddle.create(
    'mc:Action',
    Object.fromEntries(
      Object.entries({
        key: action.key,
        en: action.label.en,
        effect: action.effect,
        document: action.document,
        outcome: action.outcome,
        note: action.note === 'none' ? undefined : action.note,
        form: action.form,
        guard: action.guard && printExpression(action.guard),
        assigns: action.assigns,
        consequenceVi: action.consequence?.vi,
        consequenceEn: action.consequence?.en,
        tone: action.tone,
      }).filter(([, value]) => value !== undefined),
    ),
  );
}

function assignmentText(assignment: Assignment): string {
  return Object.values(assignment).join(' ');
}
