import type { SubmittedDossier } from '@motcua/contracts';
import type { DossierAction, TimeLimit } from '@motcua/domain';
import type { UnitRow } from '../read/dossier-rows.js';
import { nextSteps } from '../words/next-steps.js';

interface Submitted {
  code: string;
  lookupSecret: string;
  receiving: UnitRow;
  /** The action that submitted it: it opened the counter's task. */
  first: DossierAction;
  limit: TimeLimit;
}

export function submittedView({ code, lookupSecret, receiving, first, limit }: Submitted): SubmittedDossier {
  const answerBy = Math.max(first.at, ...first.opened.map(({ dueAt }) => dueAt));
  return {
    code,
    lookupSecret,
    submittedAt: new Date(first.at).toISOString(),
    receivingAgency: { code: receiving.code, name: receiving.name },
    answerBy: new Date(answerBy).toISOString(),
    nextSteps: nextSteps({ receivingName: receiving.name, answerBy, limit }),
  };
}
