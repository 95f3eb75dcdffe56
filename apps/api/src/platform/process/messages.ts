/**
 *   whoever started us ◀─ listening, complete ─ supervisor ◀─ listening ── process 1 … n
 *                                               supervisor ◀─ ask, told ─▶ process 1 … n
 * What programs of ours say to each other over the channel that node:cluster opens between them.
 */
export type Message =
  /** From now on requests are answered. */
  | { type: 'listening'; port: number }
  /** Every process of the supervisor's listens. */
  | { type: 'complete' }
  /** A process asks what its siblings know; the supervisor asks them in its name. */
  | { type: 'ask'; id: string }
  | { type: 'told'; id: string; by: number; what: unknown }
  | { type: 'answer'; id: string; told: Told[]; restarts: number };

export interface Told {
  /** The number of the process, from 1 on; a process that takes the place of another has its number. */
  by: number;
  what: unknown;
}

export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function tellParent(message: Message): void {
  if (process.connected) process.send?.(message);
}
