import type { BpmnModdle, Element } from 'bpmn-moddle';

interface Size {
  width: number;
  height: number;
}

interface Box extends Size {
  x: number;
  y: number;
}

const EVENT: Size = { width: 36, height: 36 };
const GATEWAY: Size = { width: 50, height: 50 };
const TASK: Size = { width: 100, height: 80 };

/**
 * Gives the process a plain diagram: a column for each distance from the start, one element below the other. For the
 * few flows (a loop that enters a branch by its side) that the layout library cannot draw.
 */
export function drawPlainly(moddle: BpmnModdle, definitions: Element, cell: Size): void {
  const [process] = definitions['rootElements'] as [Element];
  const elements = process['flowElements'] as Element[];
  const flows = elements.filter(isFlow);
  const boxes = boxesOf(elements, cell);
  const shapes = [...boxes].map(([bpmnElement, box]) =>
    moddle.create('bpmndi:BPMNShape', {
      id: `${bpmnElement.id}_di`,
      bpmnElement,
      bounds: moddle.create('dc:Bounds', { ...box }),
    }),
  );
  const edges = flows.map((bpmnElement) =>
    moddle.create('bpmndi:BPMNEdge', {
      id: `${bpmnElement.id}_di`,
      bpmnElement,
      waypoint: wayOf(boxes, bpmnElement).map((point) => moddle.create('dc:Point', point)),
    }),
  );
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: '_plane',
    bpmnElement: process,
    planeElement: [...shapes, ...edges],
  });
  definitions['diagrams'] = [moddle.create('bpmndi:BPMNDiagram', { id: '_diagram', plane })];
}

function boxesOf(elements: readonly Element[], cell: Size): Map<Element, Box> {
  const boxes = new Map<Element, Box>();
  const inColumn = new Map<number, number>();
  for (const [element, column] of columnsOf(elements)) {
    const row = inColumn.get(column) ?? 0;
    inColumn.set(column, row + 1);
    boxes.set(element, around((column + 0.5) * cell.width, (row + 0.5) * cell.height, sizeOf(element)));
  }
  for (const element of elements) {
    const host = boxes.get(element['attachedToRef'] as Element);
    if (host) boxes.set(element, around(host.x + EVENT.width, host.y + host.height, EVENT));
  }
  return boxes;
}

/** Distance from the start; what hangs at a border goes with its host, and its flows lead on from there. */
function columnsOf(elements: readonly Element[]): Map<Element, number> {
  const columns = new Map<Element, number>();
  const hanging = elements.filter((element) => element['attachedToRef'] !== undefined);
  const starts = elements.filter(({ $type }) => $type === 'bpmn:StartEvent');
  const queue = starts.map((element): [Element, number] => [element, 0]);
  for (const [element, column] of queue) {
    if (columns.has(element)) continue;
    columns.set(element, column);
    const from = [element, ...hanging.filter((border) => border['attachedToRef'] === element)];
    for (const flow of from.flatMap((one) => (one['outgoing'] as Element[] | undefined) ?? [])) {
      queue.push([flow['targetRef'] as Element, column + 1]);
    }
  }
  for (const element of elements) {
    if (!isFlow(element) && !hanging.includes(element) && !columns.has(element)) columns.set(element, 0);
  }
  return columns;
}

function wayOf(boxes: ReadonlyMap<Element, Box>, flow: Element): { x: number; y: number }[] {
  const [from, to] = [boxes.get(flow['sourceRef'] as Element), boxes.get(flow['targetRef'] as Element)];
  if (!from || !to) return [];
  return [
    { x: from.x + from.width, y: from.y + from.height / 2 },
    { x: to.x, y: to.y + to.height / 2 },
  ];
}

function isFlow({ $type }: Element): boolean {
  return $type === 'bpmn:SequenceFlow';
}

function around(x: number, y: number, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function sizeOf({ $type }: Element): Size {
  if ($type.endsWith('Event')) return EVENT;
  return $type.endsWith('Gateway') ? GATEWAY : TASK;
}
