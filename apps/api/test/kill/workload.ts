import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ActionDone, SubmittedDossier } from '@motcua/contracts';

/** One citizen's wish and one officer's act on it, each with the key it is repeated under. */
export interface Work {
  draftId: string;
  submitKey: string;
  acceptKey: string;
  submitted: SubmittedDossier | null;
  accepted: ActionDone | null;
}

export interface Sender {
  address: () => string;
  citizen: Record<string, string>;
  officer: Record<string, string>;
  /** Called after every acknowledged write. */
  acknowledged: () => void;
}

export function newWork(draftId: string): Work {
  return { draftId, submitKey: randomUUID(), acceptKey: randomUUID(), submitted: null, accepted: null };
}

/**
 * Sends what is not acknowledged yet, many at a time; a broken connection leaves the rest for the next round. Throws for
 * any answer but success: it would mean that the crash, or the repeating, did harm.
 */
export async function sendAll(works: readonly Work[], sender: Sender, atOnce = 16): Promise<void> {
  const waiting = works.filter(({ accepted }) => accepted === null);
  const next = async (): Promise<void> => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await sendOne(work, sender);
  };
  for (const result of await Promise.allSettled(Array.from({ length: atOnce }, next))) {
    if (result.status === 'rejected' && result.reason instanceof UnexpectedAnswer) throw result.reason;
  }
}

async function sendOne(work: Work, sender: Sender): Promise<void> {
  work.submitted ??= await post<SubmittedDossier>(`${sender.address()}/api/v1/dossiers`, {
    headers: { ...sender.citizen, 'idempotency-key': work.submitKey },
    body: { draftId: work.draftId, draftVersion: 1, declaration: true },
  });
  sender.acknowledged();
  work.accepted = await post<ActionDone>(
    `${sender.address()}/api/v1/dossiers/${work.submitted.code}/actions`,
    {
      headers: { ...sender.officer, 'idempotency-key': work.acceptKey, 'if-match': '"1"' },
      body: { action: 'accept' },
    },
  );
  sender.acknowledged();
}

async function post<T>(
  url: string,
  { headers, body }: { headers: Record<string, string>; body: object },
): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  // One person's submissions are let in one at a time: as any client, wait and come again with the same key.
  if (answer.status === 503 && text.includes('"OVERLOADED"')) {
    await setTimeout(50);
    return post<T>(url, { headers, body });
  }
  if (!answer.ok) throw new UnexpectedAnswer(`${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

class UnexpectedAnswer extends Error {}
