import type { Tx } from '../../../platform/database/index.js';
import { filesInAnswers, knownFiles } from '../../drafts/index.js';
import type { Places } from '../deciding/places.js';
import { ownerNameOf, subjectOf } from '../submit/in-words.js';
import type { DossierTitle } from '../history/sealed-action.js';
import type { NewSubmission } from '../write/action.store.js';
import { answeredSupplement } from './answer-supplement.js';
import { formContextOf, type Wish } from './wish.js';

export interface Supplement {
  submission: NewSubmission;
  /** What the dossier is called from then on. */
  title: DossierTitle;
}

/** What the owner hands in with an answer to a supplement; null for every other act. Throws with pointers. */
export async function readSupplement(tx: Tx, wish: Wish, places: Places): Promise<Supplement | null> {
  const { request, accountId, dossier, definition, context } = wish;
  const { supplement } = dossier.state;
  if (request.action !== 'answerSupplement' || !supplement || context.actor.relation !== 'OWNER') return null;
  const previous = { answers: dossier.answers, documents: dossier.documents, papers: dossier.papers };
  const sent = { answers: request.answers ?? {}, documents: request.documents ?? {} };
  const earlier = new Set(Object.values(dossier.documents).flat());
  const inAnswers = filesInAnswers(definition.form, { ...previous.answers, ...sent.answers });
  const files = await knownFiles(tx, [
    ...earlier,
    ...Object.values(sent.documents).flat(),
    ...inAnswers.flatMap(({ ids }) => ids),
  ]);
  const handed = answeredSupplement(definition, {
    items: supplement.items,
    previous,
    sent,
    files: files.filter(({ id, uploadedBy }) => uploadedBy === accountId || earlier.has(id)),
    context: formContextOf(wish),
    isKnownPlace: places.isKnownPlace,
  });
  const words = { answers: handed.answers, caseKey: dossier.caseKey, placeName: places.placeName };
  return {
    submission: { ...handed, seq: dossier.submissionSeq + 1, submittedBy: accountId },
    title: {
      subject: subjectOf(definition, words),
      ownerName: ownerNameOf(definition, words, dossier.ownerName),
    },
  };
}
