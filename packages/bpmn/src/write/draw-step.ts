import {
  printExpression,
  printLimit,
  type ExclusiveGateway,
  type Expression,
  type ServiceTask,
  type SubDossierStep,
  type WorkflowStep,
} from '@motcua/domain';
import type { Element } from 'bpmn-moddle';
import { drawTask, timer } from './draw-task.js';
import type { Drawing } from './drawing.js';

export function drawStep(drawing: Drawing, step: WorkflowStep): void {
  switch (step.type) {
    case 'userTask':
      return drawTask(drawing, step);
    case 'exclusiveGateway':
      return drawGateway(drawing, step);
    case 'parallelFork':
      drawing.add('bpmn:ParallelGateway', step.key, step.name, { join: step.join });
      for (const branch of step.branches) drawing.flow(step.key, branch);
      return;
    case 'parallelJoin':
      drawing.add('bpmn:ParallelGateway', step.key, step.name, {});
      return void drawing.flow(step.key, step.to);
    case 'businessRuleTask':
      drawing.add('bpmn:BusinessRuleTask', step.key, step.name, { term: terms(drawing, step.sets) });
      return void drawing.flow(step.key, step.to);
    case 'timerEvent':
      drawing.add('bpmn:IntermediateCatchEvent', step.key, step.name, waitingWords(step), {
        eventDefinitions: [timer(drawing, printLimit(step.after))],
      });
      return void drawing.flow(step.key, step.to);
    case 'serviceTask':
      return drawService(drawing, step);
    case 'subDossier':
      return drawSubDossier(drawing, step);
    case 'endEvent':
      return void drawing.add('bpmn:EndEvent', step.key, step.name, { outcome: step.outcome });
  }
}

function drawGateway(drawing: Drawing, { key, name, branches }: ExclusiveGateway): void {
  const gateway = drawing.add('bpmn:ExclusiveGateway', key, name, {});
  for (const { when, to } of branches) {
    if (when) {
      const condition = printExpression(when);
      drawing.flow(key, to, { name: condition, condition });
    } else gateway['default'] = drawing.flow(key, to);
  }
}

function drawService(drawing: Drawing, step: ServiceTask): void {
  drawing.add('bpmn:ServiceTask', step.key, step.name, {
    ...waitingWords(step),
    connector: step.connector,
    time: printLimit(step.patience),
    term: terms(drawing, step.sends),
    value: Object.entries(step.gives).flatMap(
      ([name, type]) => drawing.own('mc:Value', { name, type }) ?? [],
    ),
  });
  drawing.flow(step.key, step.to);
  drawFallback(drawing, step);
}

function drawSubDossier(drawing: Drawing, step: SubDossierStep): void {
  drawing.add(
    'bpmn:CallActivity',
    step.key,
    step.name,
    {
      ...waitingWords(step),
      competent: step.competent,
      time: printLimit(step.time),
      term: terms(drawing, step.answers),
      paper: Object.entries(step.documents).flatMap(
        ([there, here]) => drawing.own('mc:Paper', { there, here }) ?? [],
      ),
    },
    { calledElement: step.procedure },
  );
  drawing.flow(step.key, step.to);
  drawFallback(drawing, step);
}

/** When it fails, BPMN says: an error caught at the border. */
function drawFallback(drawing: Drawing, { key, fallback }: ServiceTask | SubDossierStep): void {
  const id = `${key}.failed`;
  drawing.add(
    'bpmn:BoundaryEvent',
    id,
    null,
    {},
    {
      attachedToRef: drawing.elements.find((element) => element.id === key),
      cancelActivity: true,
      eventDefinitions: [drawing.moddle.create('bpmn:ErrorEventDefinition')],
    },
  );
  drawing.flow(id, fallback);
}

function terms(drawing: Drawing, of: Readonly<Record<string, Expression>>): Element[] {
  return Object.entries(of).map(([name, term]) =>
    drawing.moddle.create('mc:Term', { name, body: printExpression(term) }),
  );
}

function waitingWords({
  publicName,
  stopsClock,
}: Pick<ServiceTask, 'publicName' | 'stopsClock'>): Record<string, unknown> {
  return { publicVi: publicName?.vi, publicEn: publicName?.en, stopsClock };
}
