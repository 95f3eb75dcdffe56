import type { FileRef } from '@motcua/contracts';

/** What a person has put together for a step of their own, not sent yet. */
export interface StepReply {
  /** Which of the step's answers; empty while none is chosen. */
  action: string;
  /** To the questions of that answer's form. */
  answers: Readonly<Record<string, unknown>>;
  note: string;
  /** What is known of the files uploaded for it. */
  files: readonly FileRef[];
}

const nameOf = (id: string) => `mc_step:${id}`;

const isReply = (value: unknown): value is StepReply =>
  typeof value === 'object' &&
  value !== null &&
  'action' in value &&
  'answers' in value &&
  'note' in value &&
  'files' in value;

export function readStepReply(id: string): StepReply | null {
  try {
    const reply: unknown = JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null');
    return isReply(reply) ? reply : null;
  } catch {
    return null;
  }
}

export function keepStepReply(id: string, reply: StepReply): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(reply));
  } catch {
    // Storage is full or switched off: the reply then lives as long as the page.
  }
}

export function forgetStepReply(id: string): void {
  try {
    localStorage.removeItem(nameOf(id));
  } catch {
    // As above.
  }
}
