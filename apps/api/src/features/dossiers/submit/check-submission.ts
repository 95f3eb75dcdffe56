import { decideFee, type FeeDecision } from '@motcua/domain';
import { type Profile, validateAnswers } from '@motcua/forms';
import type { ProcedureCase, ProcedureDefinition } from '@motcua/procedures';
import type { FileFacts } from '../../../platform/files/index.js';
import {
  chooseCase,
  type DraftRow,
  filesInAnswers,
  filesInDocuments,
  formContext,
  strangersIn,
} from '../../drafts/index.js';
import { askedDocuments, fieldProblems, type HandedIn, refuseProblems } from './handed-in.js';

export interface SubmissionFacts {
  definition: ProcedureDefinition;
  draft: Pick<DraftRow, 'answers' | 'documents' | 'papers' | 'caseKey'>;
  /** Files of the person submitting. */
  files: readonly FileFacts[];
  profile: Profile;
  channel: string;
  /** YYYY-MM-DD in Vietnam. */
  today: string;
  isKnownPlace: (provinceCode: string, communeCode: string) => boolean;
}

export interface CheckedSubmission {
  handed: HandedIn;
  procedureCase: ProcedureCase;
  fee: FeeDecision;
}

/** A draft judged whole. Throws INVALID_ANSWERS or MISSING_DOCUMENTS, with every problem at once. */
export function checkSubmission(facts: SubmissionFacts): CheckedSubmission {
  const { definition, draft, files, profile, channel, today, isKnownPlace } = facts;
  const first = chooseCase(definition, draft.caseKey, { answers: draft.answers, channel, today });
  const context = formContext({ today, profile, caseKey: first.key, channel });
  const judged = validateAnswers(definition.form, draft.answers, context, { mode: 'submit', isKnownPlace });
  const handed = { answers: judged.answers, documents: draft.documents, papers: draft.papers };
  const asked = askedDocuments(definition, handed, files, context);
  refuseProblems(
    [...fieldProblems(judged.errors), ...strangersIn(filesInAnswers(definition.form, judged.answers), files)],
    [...asked.problems, ...strangersIn(filesInDocuments(asked.documents), files)],
  );
  // Judged again on what is kept: an answer since hidden must decide nothing.
  const procedureCase = chooseCase(definition, draft.caseKey, {
    answers: judged.answers,
    channel,
    today,
  });
  const fee = decideFee(definition.fees, {
    caseKey: procedureCase.key,
    channel,
    answers: judged.answers,
    date: today,
    quantity: 1,
  });
  const { documents, papers } = asked;
  return { handed: { answers: judged.answers, documents, papers }, procedureCase, fee };
}
