import { HttpError } from '../http.js';

/** DOWN: 503. REFUSES: 403. SILENT: never answers. NONSENSE: an answer of another shape. */
const KINDS = ['DOWN', 'REFUSES', 'SILENT', 'NONSENSE'] as const;
export type Fault = (typeof KINDS)[number];

const MOST_TIMES = 10_000;

interface Ordered {
  fault: Fault;
  left: number;
}

/** Failures ordered for a system, or with `*` for all of them; each question uses one up. */
export class Faults {
  readonly #ordered = new Map<string, Ordered>();

  order(connector: string, fault: Fault, times: number): void {
    this.#ordered.set(connector, { fault, left: times });
  }

  take(connector: string): Fault | null {
    const ordered = this.#ordered.get(connector) ?? this.#ordered.get('*');
    if (!ordered || ordered.left === 0) return null;
    ordered.left -= 1;
    return ordered.fault;
  }

  /** Total of failures still to come, by system. */
  get waiting(): Record<string, number> {
    return Object.fromEntries([...this.#ordered].map(([name, { left }]) => [name, left]));
  }
}

export function readOrder(body: Record<string, unknown>): {
  connector: string;
  fault: Fault;
  times: number;
} {
  const { connector, times } = body;
  const fault = KINDS.find((kind) => kind === body['fault']);
  if (typeof connector !== 'string' || !fault)
    throw new HttpError(422, 'INVALID_ORDER', `connector: a name or *; fault: one of ${KINDS.join(', ')}`);
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 0 || times > MOST_TIMES)
    throw new HttpError(422, 'INVALID_TIMES', `times: a whole number from 0 to ${MOST_TIMES}`);
  return { connector, fault, times };
}
