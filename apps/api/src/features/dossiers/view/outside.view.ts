import type { Dossier } from '@motcua/contracts';
import type { DossierAction } from '@motcua/domain';

/** What whoever handles money alone sees: whose it is, where it stands, what is owed; nothing of what was handed in. */
export function outsideOf(dossier: Dossier): Dossier {
  return {
    ...dossier,
    mayShowNumbers: false,
    answers: [],
    documents: [],
    issued: [],
    stepAnswers: [],
    consultations: [],
    supplement: null,
    askable: null,
  };
}

const OUTSIDE_ACTS: ReadonlySet<DossierAction['type']> = new Set([
  'submitted',
  'paymentRequested',
  'paymentSettled',
  'paymentCancelled',
]);

/** The acts of a history that say no more than that. */
export function isOutsideAct({ type }: DossierAction): boolean {
  return OUTSIDE_ACTS.has(type);
}
