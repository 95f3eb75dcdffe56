import type { FileRef } from '@motcua/contracts';

/** What a person has put together for a supplement request, not sent yet. */
export interface Reply {
  answers: Readonly<Record<string, unknown>>;
  documents: Readonly<Record<string, readonly string[]>>;
  note: string;
  /** What is known of the files uploaded for it. */
  files: readonly FileRef[];
}

const nameOf = (id: string) => `mc_supplement:${id}`;

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' &&
  value !== null &&
  'answers' in value &&
  'documents' in value &&
  'note' in value;

export function readReply(id: string): Reply | null {
  try {
    const reply: unknown = JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null');
    return isReply(reply) ? reply : null;
  } catch {
    return null;
  }
}

export function keepReply(id: string, reply: Reply): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(reply));
  } catch {
    // Storage is full or switched off: the reply then lives as long as the page.
  }
}

export function forgetReply(id: string): void {
  try {
    localStorage.removeItem(nameOf(id));
  } catch {
    // As above.
  }
}
