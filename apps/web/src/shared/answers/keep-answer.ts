import type { ApiProblem } from '../api/api-problem.js';
import { shouldRetry } from '../api/should-retry.js';

export interface Answer<T> {
  data: T | undefined;
  /** Why the last try brought nothing; what was there before stays beside it. */
  error: ApiProblem | null;
  /** Epoch ms; 0 while there is none. */
  dataUpdatedAt: number;
}

/** One answer of the server, held for whoever looks at it. */
export interface KeptAnswer<T> {
  read: () => Answer<T>;
  subscribe: (listener: () => void) => () => void;
  /** Asks anew, or joins a question that is on its way. Never rejects: what went wrong stands in the answer. */
  refresh: () => Promise<void>;
  /** Known otherwise, as from the answer to a sign-in; a question on its way is given up. */
  put(data: T): void;
  /** Somebody who comes from now on asks anew. */
  expire: () => void;
  watched: () => boolean;
}

const PAUSE_MS = 1000;

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** The tenth of a query library that a page of reading needs; forms and officers have the whole (ADR 0027). */
export function keepAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): KeptAnswer<T> {
  const listeners = new Set<() => void>();
  let asking: { promise: Promise<void>; stop: AbortController } | null = null;
  let answer: Answer<T> = { data: undefined, error: null, dataUpdatedAt: 0 };

  const show = (next: Answer<T>) => {
    answer = next;
    for (const listener of listeners) listener();
  };
  const giveUp = () => {
    asking?.stop.abort();
    asking = null;
  };
  async function askPatiently(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const data = await ask(signal);
        if (!signal.aborted) show({ data, error: null, dataUpdatedAt: Date.now() });
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!shouldRetry(failures, error)) return show({ ...answer, error: error as ApiProblem });
        await pause(PAUSE_MS * 2 ** failures, signal);
      }
    }
  }

  return {
    read: () => answer,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) giveUp();
      };
    },
    refresh: () => {
      if (asking) return asking.promise;
      const stop = new AbortController();
      const mine = {
        stop,
        promise: askPatiently(stop.signal).finally(() => {
          if (asking === mine) asking = null;
        }),
      };
      asking = mine;
      return mine.promise;
    },
    put: (data) => {
      giveUp();
      show({ data, error: null, dataUpdatedAt: Date.now() });
    },
    expire: () => {
      answer = { ...answer, dataUpdatedAt: 0 };
    },
    watched: () => listeners.size > 0,
  };
}
