import type { Expression, Text, TimeLimit } from '@motcua/domain';
import { parseExpression, parseLimit } from '@motcua/domain';
import type { Element } from 'bpmn-moddle';
import type { BpmnProblem } from '../problem.js';

/** A flow node with what leads on from it, in the file's order. */
export interface Node {
  element: Element;
  id: string;
  /** What BPMN has no word for. */
  own: Record<string, unknown>;
  outgoing: Flow[];
  incoming: number;
}

export interface Flow {
  id: string;
  name: string;
  to: string;
  /** The condition's text. */
  condition: string | null;
  /** mc:action */
  own: Record<string, unknown> | null;
}

/** The diagram as read, and what was found wrong with it on the way. */
export class Model {
  readonly nodes = new Map<string, Node>();
  /** Boundary events by the id of what they are attached to. */
  readonly boundaries = new Map<string, Node[]>();
  readonly problems: BpmnProblem[] = [];

  report(severity: BpmnProblem['severity'], element: string, vi: string, en: string): void {
    this.problems.push({ severity, element, message: { vi, en } });
  }

  /** Of a text that must be a time limit. */
  limit(id: string, written: unknown, fallback: TimeLimit): TimeLimit {
    const limit = typeof written === 'string' ? parseLimit(written.trim()) : null;
    if (!limit) {
      const shown = typeof written === 'string' ? `"${written}"` : '—';
      this.report(
        'ERROR',
        id,
        `Thời hạn ${shown} không đọc được; viết như 2wd, 4h, 3d`,
        `The time limit ${shown} cannot be read; write it like 2wd, 4h, 3d`,
      );
    }
    return limit ?? fallback;
  }

  expression(id: string, source: string): Expression {
    const parsed = parseExpression(source);
    if (parsed.ok) return parsed.ast;
    this.report(
      'ERROR',
      id,
      `Điều kiện "${source}" sai: ${parsed.error.message.vi}`,
      `The condition "${source}" is wrong: ${parsed.error.message.en}`,
    );
    return NEVER;
  }

  /** The one way on; none or several are told. */
  onlyWay({ id, outgoing }: Node): string {
    if (outgoing.length === 1) return outgoing[0]?.to ?? '';
    this.report(
      'ERROR',
      id,
      `Bước này phải có đúng một đường ra, đang có ${outgoing.length}`,
      `This step must have exactly one way on; it has ${outgoing.length}`,
    );
    return outgoing[0]?.to ?? '';
  }
}

/** Stands where a condition could not be read; the problem keeps the workflow from being used. */
const NEVER: Expression = { op: 'literal', value: false };

/** A text in both languages; BPMN's own name is the Vietnamese one. */
export function nameOf({ element, id, own }: Node): Text {
  const vi = element.name?.trim() || id;
  return { vi, en: text(own, 'en') ?? vi };
}

export function text(own: Readonly<Record<string, unknown>> | null, key: string): string | undefined {
  const value = own?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Both halves of a text, when it is there. */
export function pair(own: Readonly<Record<string, unknown>> | null, key: string): Text | undefined {
  const vi = text(own, `${key}Vi`);
  return vi === undefined ? undefined : { vi, en: text(own, `${key}En`) ?? vi };
}

export function items(own: Readonly<Record<string, unknown>>, key: string): Record<string, unknown>[] {
  const value = own[key];
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

/** Without what is undefined: absent and undefined are different things in a definition. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
