import type { Dossier } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shownQuery } from '../../../shared/officer-work/dossier-query.js';
import type { ShownGroup, Why } from '../../../shared/officer-work/dossier-query.js';
import type { ApiProblem } from '../../../shared/api/api-problem.js';

export interface Reveals {
  /** For whoever may ask at all. */
  may: boolean;
  /** Whose numbers stand in full now. */
  shown: Readonly<Record<ShownGroup, boolean>>;
  /** The group being asked for: the dialog is open. */
  asking: ShownGroup | null;
  busy: boolean;
  problem: ApiProblem | null;
  ask: (group: ShownGroup | null) => void;
  show: (group: ShownGroup, why: Why) => void;
  hide: (group: ShownGroup) => void;
}

/** The dossier with the groups of numbers in full that were asked for, on this page and for as long as it is open. */
export function useReveals(dossier: Dossier): { dossier: Dossier; reveals: Reveals } {
  const { code, version } = dossier;
  const [why, setWhy] = useState<Readonly<Record<ShownGroup, Why | null>>>({
    submitter: null,
    answers: null,
  });
  const [asking, setAsking] = useState<ShownGroup | null>(null);
  const submitter = useQuery(shownQuery(code, 'submitter', { version, why: why.submitter }));
  const answers = useQuery(shownQuery(code, 'answers', { version, why: why.answers }));
  const shown = {
    submitter: why.submitter !== null && submitter.data !== undefined,
    answers: why.answers !== null && answers.data !== undefined,
  };
  const asked = { submitter, answers };
  const open = asking !== null && !shown[asking] ? asking : null;
  const reveals: Reveals = {
    may: dossier.mayShowNumbers,
    shown,
    asking: open,
    busy: open !== null && asked[open].isFetching,
    problem: open !== null && why[open] !== null ? asked[open].error : null,
    ask: setAsking,
    show: (group, given) => setWhy((before) => ({ ...before, [group]: given })),
    hide: (group) => {
      setWhy((before) => ({ ...before, [group]: null }));
      setAsking(null);
    },
  };
  return {
    dossier: {
      ...dossier,
      ...(shown.submitter && submitter.data && { submitter: submitter.data.submitter }),
      ...(shown.answers &&
        answers.data && { answers: answers.data.answers, stepAnswers: answers.data.stepAnswers }),
    },
    reveals,
  };
}
