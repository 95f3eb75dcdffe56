import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../api/api.js';
import type { ApiProblem } from '../api/api-problem.js';
import { onLangChange } from '../i18n/lang.js';
import { keepAnswer } from './keep-answer.js';
import type { Answer, KeptAnswer } from './keep-answer.js';

export const TEN_MINUTES = 600_000;

const kept = new Map<string, KeptAnswer<unknown>>();

/** The one answer of a public address, whoever asks for it. */
export function answerOf<T>(path: string): KeptAnswer<T> {
  const known = kept.get(path);
  if (known) return known as KeptAnswer<T>;
  const made = keepAnswer((signal) => api.get<T>(path, { signal }));
  kept.set(path, made);
  return made;
}

/** What an earlier person of this browser had read must not be there for the next. */
export const forgetAnswers = (): void => kept.clear();

/** Asks anew for all that is looked at; the rest is asked anew when somebody comes. */
function refreshAll(wanted: (answer: Answer<unknown>) => boolean = () => true): void {
  for (const answer of kept.values()) {
    if (!wanted(answer.read())) continue;
    answer.expire();
    if (answer.watched()) void answer.refresh();
  }
}

// Answers carry words in the reader's language.
onLangChange(() => refreshAll());
if (typeof window !== 'undefined')
  window.addEventListener('online', () => refreshAll(({ error }) => error !== null));

export interface AskedAnswer<T> extends Answer<T> {
  isError: boolean;
  refetch: () => Promise<void>;
}

const NOTHING: KeptAnswer<never> = keepAnswer(() => new Promise<never>(() => undefined));

export function useKept<T>(answer: KeptAnswer<T>, staleMs: number): AskedAnswer<T> {
  const now = useSyncExternalStore(answer.subscribe, answer.read, answer.read);
  useEffect(() => {
    if (answer !== NOTHING && Date.now() - answer.read().dataUpdatedAt >= staleMs) void answer.refresh();
  }, [answer, staleMs]);
  return { ...now, isError: now.error !== null, refetch: answer.refresh };
}

/** A public answer by its path below /api/v1; null asks nothing. Once there it holds for `staleMs`. */
export function useAnswer<T>(path: string | null, staleMs = TEN_MINUTES): AskedAnswer<T> {
  return useKept<T>(path === null ? NOTHING : answerOf<T>(path), staleMs);
}

/** Whatever asks: one of these, or a query of the query library. */
export interface Asked<T> {
  data: T | undefined;
  error: ApiProblem | null;
  refetch: () => Promise<unknown>;
}
