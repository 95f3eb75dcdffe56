import type { SubmittedDossier } from '@motcua/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApiProblem } from '../../shared/api/api-problem.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { submitDossier } from '../../shared/draft/draft-queries.js';
import { isSaved } from '../../shared/draft/draft-sync.js';
import type { Filling } from './filling.js';
import { forget } from '../../shared/draft/kept-edits.js';
import { submitKey } from '../../shared/draft/submit-key.js';
import { keepSubmitted, submittedKey } from '../../shared/draft/submitted-query.js';

export interface Submitting {
  start: () => void;
  busy: boolean;
  problem: ApiProblem | null;
}

/** Saves what is left, then submits exactly that; a second press or a repeat after a lost answer does no harm. */
export function useSubmit({ draft, sync, refuse }: Filling): Submitting {
  const client = useQueryClient();
  const [wished, setWished] = useState(false);
  const { state } = sync;
  const mutation = useMutation({
    mutationFn: () => submitDossier(draft.id, state.version, submitKey(draft.id, state.version)),
    onSuccess: (submitted: SubmittedDossier) => {
      forget(draft.id);
      keepSubmitted(submitted);
      client.setQueryData(submittedKey(submitted.code), submitted);
      void client.invalidateQueries({ queryKey: ['dossiers'] });
      void client.invalidateQueries({ queryKey: ['drafts'] });
      go(paths.submitted(submitted.code), { replace: true });
    },
    onError: (problem) => {
      if (problem.errors.length > 0) refuse(problem.errors);
      if (problem.code === 'ALREADY_SUBMITTED') sync.tell({ type: 'failed', trouble: 'submitted' });
      else if (problem.status === 401) sync.tell({ type: 'failed', trouble: 'expired' });
      else if (problem.code === 'STALE_VERSION' || problem.code === 'FORM_CHANGED') void sync.reread();
    },
  });
  useEffect(() => {
    if (!wished || mutation.isPending) return;
    if (isSaved(state)) {
      setWished(false);
      mutation.mutate();
    } else if (state.trouble) setWished(false);
  }, [wished, state, mutation]);

  return {
    start: () => {
      refuse([]);
      sync.hurry();
      setWished(true);
    },
    busy: wished || mutation.isPending,
    problem: mutation.error,
  };
}
