import type { BpmnModdle, Element } from 'bpmn-moddle';
import { layoutProcess } from 'bpmn-auto-layout';
import { drawPlainly } from './plain-layout.js';

/** The grid that bpmn-auto-layout draws on, and the half of a cell that an element may fill. */
const CELL = { width: 150, height: 140, element: 50 };
/** The grid it is spread to: Vietnamese names on flows and gateways need room between the elements. */
const ROOM = { width: 225, height: 180 };
/** Of a gateway's name, above it: below, its flows leave. */
const LABEL = { width: 170, height: 27, gap: 6 };

interface Place {
  x: number;
  y: number;
  width?: number;
  height?: number;
}

/** The XML with a diagram: laid out on a grid, then spread so that names stand free. */
export async function layOut(moddle: BpmnModdle, xml: string): Promise<string> {
  const { rootElement } = await moddle.fromXML(await layoutProcess(xml).catch(() => xml));
  if (rootElement['diagrams'] === undefined) drawPlainly(moddle, rootElement, CELL);
  const [diagram] = rootElement['diagrams'] as { plane: { planeElement: Element[] } }[];
  for (const drawn of diagram?.plane.planeElement ?? []) {
    const bounds = drawn['bounds'] as Place | undefined;
    if (bounds) move(bounds);
    for (const point of (drawn['waypoint'] as Place[] | undefined) ?? []) {
      Object.assign(point, {
        x: spread(point.x, CELL.width, ROOM.width),
        y: spread(point.y, CELL.height, ROOM.height),
      });
    }
    const { $type, name } = drawn['bpmnElement'] as Element;
    if (bounds && name !== undefined && $type.endsWith('Gateway')) {
      drawn['label'] = moddle.create('bpmndi:BPMNLabel', {
        bounds: moddle.create('dc:Bounds', labelOver(bounds)),
      });
    }
  }
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

/** By its middle, so that it keeps its size. */
function move(bounds: Place): void {
  const { x, y, width = 0, height = 0 } = bounds;
  bounds.x = spread(x + width / 2, CELL.width, ROOM.width) - width / 2;
  bounds.y = spread(y + height / 2, CELL.height, ROOM.height) - height / 2;
}

function labelOver({ x, y, width = 0 }: Place): Required<Place> {
  const middle = x + width / 2;
  return {
    x: middle - LABEL.width / 2,
    y: y - LABEL.height - LABEL.gap,
    width: LABEL.width,
    height: LABEL.height,
  };
}

/*
 *  |--gap--[ element ]--gap--|   becomes   |----gap----[ element ]----gap----|
 */
function spread(at: number, cell: number, room: number): number {
  const index = Math.floor(at / cell);
  const fromMiddle = at - (index + 0.5) * cell;
  const inside = Math.max(-CELL.element, Math.min(CELL.element, fromMiddle));
  const stretch = (room / 2 - CELL.element) / (cell / 2 - CELL.element);
  return Math.round((index + 0.5) * room + inside + (fromMiddle - inside) * stretch);
}
