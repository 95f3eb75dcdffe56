import { randomUUID } from 'node:crypto';
import { isMessage, tellParent, type Told } from './messages.js';

const PATIENCE_MS = 2000;

export interface Siblings {
  told: Told[];
  /** How many processes ended without having been told to. */
  restarts: number;
}

/** This process's number among several, or null when it is alone. */
export function ownNumber(env: Readonly<Record<string, string | undefined>> = process.env): number | null {
  const number = Number(env['MOTCUA_PROCESS_NUMBER'] ?? '');
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** Answers siblings that ask. */
export function tellSiblings(by: number, what: () => Promise<unknown>): void {
  process.on('message', (message: unknown) => {
    if (!isMessage(message) || message.type !== 'ask') return;
    const { id } = message;
    void what().then(
      (said) => tellParent({ type: 'told', id, by, what: said }),
      () => undefined,
    );
  });
}

/** What the other processes say of themselves; whoever does not answer in time is left out. */
export async function askSiblings(): Promise<Siblings> {
  const id = randomUUID();
  return new Promise((done) => {
    const end = (siblings: Siblings): void => {
      clearTimeout(timer);
      process.off('message', hear);
      done(siblings);
    };
    const hear = (message: unknown): void => {
      if (isMessage(message) && message.type === 'answer' && message.id === id) end(message);
    };
    const timer = setTimeout(() => end({ told: [], restarts: 0 }), PATIENCE_MS);
    process.on('message', hear);
    tellParent({ type: 'ask', id });
  });
}
