import type { Draft } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { ApiProblem } from '../api/api-problem.js';
import { useStable } from '../effects/use-stable.js';
import { useSession } from '../session/session.js';
import { draftQuery, saveDraft } from './draft-queries.js';
import { contentOf, draftSync, isSaved, nextMove, openDraft, unsavedOf } from './draft-sync.js';
import type { DraftEvent, DraftState, Trouble } from './draft-sync.js';
import { keep, readKept } from './kept-edits.js';

export interface DraftSync {
  state: DraftState;
  content: ReturnType<typeof contentOf>;
  tell: (event: DraftEvent) => void;
  offered: readonly string[];
  offer: (keys: readonly string[]) => void;
  /** Saves without waiting for a pause in the typing. */
  hurry: () => void;
  /** Reads the draft anew: fee, time limit and case follow from the answers. */
  reread: () => Promise<void>;
}

/** Keeps a draft on the server up to date with what is typed, through lost networks and ended sessions. */
export function useDraftSync(draft: Draft): DraftSync {
  const client = useQueryClient();
  const [kept] = useState(() => readKept(draft.id));
  const [state, tell] = useReducer(draftSync, null, () => openDraft(draft, kept));
  const [offered, setOffered] = useState<readonly string[]>(kept?.offered ?? []);
  const [hurried, setHurried] = useState(false);
  useEffect(() => {
    const over = state.trouble === 'submitted' || state.trouble === 'gone';
    if (!over) keep(draft.id, { ...unsavedOf(state), offered });
  }, [draft.id, state, offered]);

  const reread = useStable(async () => {
    try {
      tell({ type: 'reread', draft: await client.fetchQuery({ ...draftQuery(draft.id), staleTime: 0 }) });
    } catch (problem) {
      tell({ type: 'failed', trouble: troubleOf(problem) });
    }
  });
  const send = useStable(async () => {
    tell({ type: 'sent' });
    try {
      const { version, savedAt } = await saveDraft(draft.id, state.version, state.edits);
      tell({ type: 'acknowledged', version, savedAt });
    } catch (problem) {
      tell({ type: 'failed', trouble: troubleOf(problem) });
    }
  });

  const retry = useCallback(() => tell({ type: 'retry' }), []);
  // Every change of the state starts the pause anew, so that typing is not cut into pieces.
  useEffect(() => {
    const move = nextMove(state);
    if (!move) return;
    const act = { send, reread, retry }[move.kind];
    const timer = setTimeout(() => void act(), hurried && move.kind === 'send' ? 0 : move.afterMs);
    return () => clearTimeout(timer);
  }, [state, hurried, send, reread, retry]);
  const allSaved = isSaved(state);
  if (hurried && allSaved) setHurried(false);

  useRetryWhenPossible(state.trouble, retry);
  return {
    state,
    content: contentOf(state),
    tell,
    offered,
    offer: (keys) => setOffered((before) => [...new Set([...before, ...keys])]),
    hurry: useCallback(() => setHurried(true), []),
    reread,
  };
}

/** At once when the network or the session is back, rather than at the next try. */
function useRetryWhenPossible(trouble: Trouble | null, retry: () => void) {
  const { data: session, dataUpdatedAt } = useSession();
  const since = useRef(0);
  useEffect(() => {
    since.current = Date.now();
    if (trouble !== 'offline') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [trouble, retry]);
  useEffect(() => {
    if (trouble === 'expired' && session?.person && dataUpdatedAt > since.current) retry();
  }, [trouble, session, dataUpdatedAt, retry]);
}

function troubleOf(problem: unknown): Trouble | 'stale' {
  if (!(problem instanceof ApiProblem)) return 'failed';
  if (problem.code === 'STALE_VERSION') return 'stale';
  if (problem.code === 'ALREADY_SUBMITTED') return 'submitted';
  if (problem.status === 0) return 'offline';
  if (problem.status === 401) return 'expired';
  if (problem.status === 404) return 'gone';
  return problem.status === 422 || problem.status === 400 ? 'refused' : 'failed';
}
