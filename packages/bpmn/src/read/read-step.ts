import type {
  EndEvent,
  ExclusiveGateway,
  Expression,
  ServiceTask,
  SubDossierStep,
  WorkflowStep,
} from '@motcua/domain';
import { joinOf } from './find-join.js';
import { items, nameOf, pair, present, text, type Model, type Node } from './model.js';
import { readTask, timerText } from './read-task.js';

const A_DAY = { quantity: 1, unit: 'WORKING_DAY' as const };

/** Null for what is drawn for BPMN's sake only, and for what has no equal here, which is told. */
export function readStep(model: Model, node: Node): WorkflowStep | null {
  const { id, element, own } = node;
  if (own['drawn'] !== undefined || element.$type === 'bpmn:StartEvent') return null;
  const name = nameOf(node);
  switch (element.$type) {
    case 'bpmn:UserTask':
    case 'bpmn:ManualTask':
      return readTask(model, node);
    case 'bpmn:ExclusiveGateway':
      return { type: 'exclusiveGateway', key: id, name, branches: readBranches(model, node) };
    case 'bpmn:ParallelGateway':
      if (node.outgoing.length < 2) return { type: 'parallelJoin', key: id, name, to: model.onlyWay(node) };
      return {
        type: 'parallelFork',
        key: id,
        name,
        branches: node.outgoing.map(({ to }) => to),
        join: text(own, 'join') ?? joinOf(model, node),
      };
    case 'bpmn:BusinessRuleTask':
      return {
        type: 'businessRuleTask',
        key: id,
        name,
        sets: readTerms(model, node),
        to: model.onlyWay(node),
      };
    case 'bpmn:IntermediateCatchEvent':
      return readTimer(model, node);
    case 'bpmn:ServiceTask':
      return readService(model, node);
    case 'bpmn:CallActivity':
      return readSubDossier(model, node);
    case 'bpmn:EndEvent':
      return present({
        type: 'endEvent' as const,
        key: id,
        name,
        outcome: text(own, 'outcome') as EndEvent['outcome'],
      });
    default:
      return tellUnknown(model, node);
  }
}

function tellUnknown(model: Model, { id, element }: Node): null {
  const shown = element.$type.replace(/^\w+:/, '');
  model.report(
    'ERROR',
    id,
    `Loại phần tử ${shown} chưa được hỗ trợ; hãy dùng bước của người, cổng, hẹn giờ, dịch vụ hoặc thủ tục khác`,
    `Elements of the kind ${shown} are not supported; use a user task, gateway, timer, service or call activity`,
  );
  return null;
}

function readBranches(model: Model, { element, outgoing }: Node): ExclusiveGateway['branches'] {
  const fallback = (element['default'] as { id?: string } | undefined)?.id;
  const conditional = outgoing.filter(({ id }) => id !== fallback);
  const last = outgoing.filter(({ id }) => id === fallback);
  return [...conditional, ...last].map(({ id, to, condition }) =>
    present({
      when: condition === null || id === fallback ? undefined : model.expression(id, condition),
      to,
    }),
  );
}

function readTimer(model: Model, node: Node): WorkflowStep | null {
  const after = timerText(node.element);
  if (after === null) return tellUnknown(model, node);
  return present({
    type: 'timerEvent' as const,
    key: node.id,
    name: nameOf(node),
    publicName: pair(node.own, 'public'),
    after: model.limit(node.id, after, A_DAY),
    to: model.onlyWay(node),
    stopsClock: node.own['stopsClock'] as boolean | undefined,
  });
}

function readService(model: Model, node: Node): ServiceTask {
  const { id, own } = node;
  return present({
    type: 'serviceTask' as const,
    key: id,
    name: nameOf(node),
    publicName: pair(own, 'public'),
    connector: needed(model, node, 'connector'),
    sends: readTerms(model, node),
    gives: Object.fromEntries(
      items(own, 'value').map((value) => [text(value, 'name') ?? '', text(value, 'type') ?? '']),
    ) as ServiceTask['gives'],
    patience: model.limit(id, own['time'], A_DAY),
    to: model.onlyWay(node),
    fallback: readFallback(model, node),
    stopsClock: own['stopsClock'] as boolean | undefined,
  });
}

function readSubDossier(model: Model, node: Node): SubDossierStep {
  const { id, element, own } = node;
  const called = element['calledElement'];
  return present({
    type: 'subDossier' as const,
    key: id,
    name: nameOf(node),
    publicName: pair(own, 'public'),
    procedure: typeof called === 'string' ? called : '',
    competent: needed(model, node, 'competent') as SubDossierStep['competent'],
    answers: readTerms(model, node),
    documents: Object.fromEntries(
      items(own, 'paper').map((paper) => [text(paper, 'there') ?? '', text(paper, 'here') ?? '']),
    ),
    time: model.limit(id, own['time'], A_DAY),
    to: model.onlyWay(node),
    fallback: readFallback(model, node),
    stopsClock: own['stopsClock'] as boolean | undefined,
  });
}

function needed(model: Model, { id, own }: Node, key: string): string {
  const value = text(own, key);
  if (value === undefined) {
    model.report('ERROR', id, `Bước này thiếu mc:step ${key}`, `This step lacks mc:step ${key}`);
  }
  return value ?? '';
}

function readFallback(model: Model, { id }: Node): string {
  const events = model.boundaries.get(id) ?? [];
  const [failed] = events;
  if (failed && events.length === 1) return model.onlyWay(failed);
  const vi = 'Bước này cần một sự kiện lỗi ở viền dẫn đến người làm thay';
  model.report('ERROR', id, vi, 'This step needs an error event at its border that leads to a person');
  return '';
}

function readTerms(model: Model, { id, own }: Node): Record<string, Expression> {
  return Object.fromEntries(
    items(own, 'term').map((term) => [
      text(term, 'name') ?? '',
      model.expression(id, (text(term, 'body') ?? '').trim()),
    ]),
  );
}
