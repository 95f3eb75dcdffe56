import type { Element } from 'bpmn-moddle';
import { Model, type Flow, type Node } from './model.js';

/** Elements of a process that carry no flow and are left out; each is told. */
const LEFT_OUT: Readonly<Record<string, { vi: string; en: string }>> = {
  'bpmn:TextAnnotation': { vi: 'Ghi chú', en: 'Text annotation' },
  'bpmn:Association': { vi: 'Đường nối ghi chú', en: 'Association' },
  'bpmn:Group': { vi: 'Khung nhóm', en: 'Group' },
  'bpmn:DataObject': { vi: 'Đối tượng dữ liệu', en: 'Data object' },
  'bpmn:DataObjectReference': { vi: 'Đối tượng dữ liệu', en: 'Data object' },
  'bpmn:DataStoreReference': { vi: 'Kho dữ liệu', en: 'Data store' },
};

/** The one process of the file as nodes and flows. */
export function readModel(definitions: Element): Model & { process: Element | null } {
  const model = Object.assign(new Model(), { process: null as Element | null });
  const roots = elementsIn(definitions['rootElements']);
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  for (const root of roots) {
    if (root.$type === 'bpmn:Process' || root.$type === 'bpmn:Error') continue;
    leaveOut(model, root, 'Phần ngoài quy trình', 'Part outside the process');
  }
  const [process, ...others] = processes;
  if (!process || others.length > 0) {
    model.report(
      'ERROR',
      'definitions',
      `Tệp phải có đúng một quy trình, đang có ${processes.length}`,
      `The file must hold exactly one process; it holds ${processes.length}`,
    );
    return model;
  }
  model.process = process;
  for (const element of elementsIn(process['flowElements'])) takeElement(model, element);
  for (const artifact of elementsIn(process['artifacts'])) leaveOut(model, artifact, 'Phần', 'Element');
  if (elementsIn(process['laneSets']).length > 0) {
    leaveOut(model, { $type: 'bpmn:LaneSet', id: 'laneSet' }, 'Làn', 'Lanes');
  }
  bindFlows(model, elementsIn(process['flowElements']));
  return model;
}

function takeElement(model: Model, element: Element): void {
  const id = element.id ?? '';
  if (element.$type === 'bpmn:SequenceFlow') return;
  const left = LEFT_OUT[element.$type];
  if (left) return leaveOut(model, element, left.vi, left.en);
  const node: Node = { element, id, own: ownOf(element, 'mc:Step') ?? {}, outgoing: [], incoming: 0 };
  if (element.$type !== 'bpmn:BoundaryEvent') {
    model.nodes.set(id, node);
    return;
  }
  const host = (element['attachedToRef'] as Element | undefined)?.id ?? '';
  model.boundaries.set(host, [...(model.boundaries.get(host) ?? []), node]);
}

/** In the order of each node's `outgoing` where the file gives one: it is the order in which conditions are tried. */
function bindFlows(model: Model, elements: readonly Element[]): void {
  const boundary = new Map([...model.boundaries.values()].flat().map((node) => [node.id, node]));
  for (const element of elements) {
    if (element.$type !== 'bpmn:SequenceFlow') continue;
    const from = (element['sourceRef'] as Element | undefined)?.id ?? '';
    const to = (element['targetRef'] as Element | undefined)?.id ?? '';
    const source = model.nodes.get(from) ?? boundary.get(from);
    const target = model.nodes.get(to);
    if (!source || !target) {
      const vi = 'Đường nối không dẫn từ một bước đến một bước';
      model.report('ERROR', element.id ?? '', vi, 'The flow does not lead from a step to a step');
      continue;
    }
    source.outgoing.push(flowOf(element, to));
    target.incoming += 1;
  }
  for (const node of [...model.nodes.values(), ...boundary.values()]) {
    const order = elementsIn(node.element['outgoing']).map(({ id }) => id);
    const place = (flow: Flow): number => order.indexOf(flow.id);
    node.outgoing.sort((one, other) => place(one) - place(other));
  }
}

function flowOf(element: Element, to: string): Flow {
  const condition = element['conditionExpression'] as { body?: string } | undefined;
  return {
    id: element.id ?? '',
    name: element.name?.trim() ?? '',
    to,
    condition: condition?.body?.trim() ?? null,
    own: ownOf(element, 'mc:Action'),
  };
}

export function ownOf(element: Element, type: string): Record<string, unknown> | null {
  const values = (element['extensionElements'] as { values?: Element[] } | undefined)?.values ?? [];
  return values.find(({ $type }) => $type === type) ?? null;
}

function elementsIn(value: unknown): Element[] {
  return Array.isArray(value) ? (value as Element[]) : [];
}

function leaveOut(model: Model, { $type, id }: Element, vi: string, en: string): void {
  const shown = $type.replace(/^\w+:/, '');
  model.report(
    'NOTICE',
    id ?? $type,
    `${vi} (${shown}) không có trong quy trình ở đây nên được bỏ qua`,
    `${en} (${shown}) has no equal here and is left out`,
  );
}
