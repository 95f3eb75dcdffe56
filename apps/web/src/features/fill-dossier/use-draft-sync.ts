import type { Draft } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import { ApiProblem } from '../../shared/api/api-problem.js';
import { useSession } from '../../shared/session/session.js';
import { draftQuery, saveDraft } from './draft-queries.js';
import { contentOf, draftSync, isEmpty, nextMove, openDraft, unsavedOf } from './draft-sync.js';
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
  const unsaved = unsavedOf(state);

  useEffect(() => {
    if (state.trouble !== 'submitted' && state.trouble !== 'gone') keep(draft.id, { ...unsaved, offered });
  }, [draft.id, state.edits, state.sending, offered]);

  const reread = async () => {
    try {
      tell({ type: 'reread', draft: await client.fetchQuery({ ...draftQuery(draft.id), staleTime: 0 }) });
    } catch (problem) {
      tell({ type: 'failed', trouble: troubleOf(problem) });
    }
  };
  const send = async () => {
    tell({ type: 'sent' });
    try {
      const { version, savedAt } = await saveDraft(draft.id, state.version, state.edits);
      tell({ type: 'acknowledged', version, savedAt });
    } catch (problem) {
      tell({ type: 'failed', trouble: troubleOf(problem) });
    }
  };

  const move = nextMove(state);
  const sendNow = hurried && move?.kind === 'send';
  useEffect(() => {
    if (!move) return;
    const act = { send, reread, retry: () => tell({ type: 'retry' }) }[move.kind];
    const timer = setTimeout(() => void act(), sendNow ? 0 : move.afterMs);
    return () => clearTimeout(timer);
  }, [state, sendNow]);
  useEffect(() => {
    if (hurried && isEmpty(unsaved.edits)) setHurried(false);
  }, [hurried, unsaved.edits]);

  useRetryWhenPossible(state.trouble, () => tell({ type: 'retry' }));
  return {
    state,
    content: contentOf(state),
    tell,
    offered,
    offer: (keys) => setOffered((before) => [...new Set([...before, ...keys])]),
    hurry: () => setHurried(true),
    reread,
  };
}

/** At once when the network or the session is back, rather than at the next try. */
function useRetryWhenPossible(trouble: Trouble | null, retry: () => void) {
  const { data: session, dataUpdatedAt } = useSession();
  const retryNow = useRef(retry);
  retryNow.current = retry;
  const since = useRef(0);
  useEffect(() => {
    since.current = Date.now();
    if (trouble !== 'offline') return;
    const online = () => retryNow.current();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [trouble]);
  useEffect(() => {
    if (trouble === 'expired' && session?.person && dataUpdatedAt > since.current) retryNow.current();
  }, [trouble, session, dataUpdatedAt]);
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
