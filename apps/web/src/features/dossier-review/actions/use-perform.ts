import type { ActionDone, AvailableAction, Dossier, PerformAction, Timeline } from '@motcua/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../shared/api/api-problem.js';
import { api } from '../../../shared/api/api.js';
import { apiPath } from '../../../shared/api/request-url.js';
import { dossierQuery, timelineQuery } from '../../../shared/officer-work/dossier-query.js';
import { actionId } from './action-groups.js';
import { createIntent } from './intent.js';

export interface Wish {
  action: AvailableAction;
  /** What the officer typed and chose for it. */
  given: Omit<PerformAction, 'action' | 'taskKey' | 'stepKey'>;
  /** Lets go of the draft that the wish was made from. */
  onDone?: (() => void) | undefined;
  /** Puts what was found wrong to the fields it was typed in. */
  onRefused?: ((problem: ApiProblem) => void) | undefined;
}

export interface Done {
  action: AvailableAction;
  answer: ActionDone;
  /** So that the notice takes focus anew for each act. */
  at: number;
}

export interface Conflict {
  /** What others did after the version this officer had read, newest first. */
  entries: Timeline['items'];
  /** Whether what was wanted can still be done. */
  stillPossible: boolean;
}

const bodyOf = ({ action, given }: Wish): PerformAction => ({
  action: action.action,
  ...(action.taskKey === null ? {} : { taskKey: action.taskKey }),
  // Whose form is given anew; elsewhere the task says which step it is.
  ...(action.kind === 'correct' && action.stepKey !== null && { stepKey: action.stepKey }),
  ...given,
});

const sameAction = (one: AvailableAction, other: AvailableAction) => actionId(one) === actionId(other);

/** Does one thing to the dossier, at most once, and explains why when it could not. */
export function usePerform(dossier: Dossier, onDone: (wish: Wish) => void) {
  const client = useQueryClient();
  const { code, version } = dossier;
  const [intent] = useState(createIntent);
  const [wish, setWish] = useState<Wish | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['dossier', code] }),
      client.invalidateQueries({ queryKey: ['timeline', code] }),
    ]);

  async function explain(refused: Wish): Promise<void> {
    await refresh();
    const fresh = client.getQueryData(dossierQuery(code).queryKey);
    const timeline = client.getQueryData(timelineQuery(code).queryKey);
    setConflict({
      entries: timeline?.items.filter((entry) => entry.seq > version) ?? [],
      stillPossible: fresh?.actions.some((action) => sameAction(action, refused.action)) ?? true,
    });
  }

  const mutation = useMutation({
    mutationFn: (wanted: Wish) => {
      const body = bodyOf(wanted);
      return api.post<ActionDone>(apiPath`/dossiers/${code}/actions`, {
        body,
        ifMatch: version,
        idempotencyKey: intent.keyFor(body),
      });
    },
    onMutate: (wanted) => {
      setWish(wanted);
      setConflict(null);
    },
    onSuccess: async (answer, wanted) => {
      wanted.onDone?.();
      void client.invalidateQueries({ queryKey: ['inbox'] });
      await refresh();
      setDone({ action: wanted.action, answer, at: Date.now() });
      onDone(wanted);
    },
    onError: async (problem, wanted) => {
      if (problem instanceof ApiProblem) wanted.onRefused?.(problem);
      if (problem instanceof ApiProblem && problem.status === 409) await explain(wanted);
    },
    onSettled: (_, problem) => intent.answered(problem),
  });

  const isFor = (action: AvailableAction) => wish !== null && sameAction(wish.action, action);
  return {
    perform: mutation.mutate,
    /** The same wish again, with what was typed for it. */
    again: () => wish && mutation.mutate(wish),
    busy: (action: AvailableAction) => mutation.isPending && isFor(action),
    sending: mutation.isPending,
    problem: (action: AvailableAction) => (isFor(action) ? mutation.error : null),
    lastProblem: mutation.error,
    conflict: (action: AvailableAction) => (isFor(action) ? conflict : null),
    done,
    forget: () => {
      mutation.reset();
      setConflict(null);
    },
    dismissDone: () => setDone(null),
    refresh,
  };
}

export type Performing = ReturnType<typeof usePerform>;
