import type { Draft } from '@motcua/contracts';
import { decideFee, formatLimit } from '@motcua/domain';
import { resolveForm, type Profile } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { fileRef, type StoredFile } from '../../platform/files/index.js';
import { chooseCase } from './choose-case.js';
import type { AgencyRow, DraftRow } from './draft.store.js';
import { formContext } from './form-context.js';
import { offeredAnswers } from './offered-answers.js';

export interface DraftFacts {
  definition: ProcedureDefinition;
  files: StoredFile[];
  profile: Profile;
  /** YYYY-MM-DD in Vietnam. */
  today: string;
  lang: 'vi' | 'en';
}

const CHANNEL = 'ONLINE';

/** A draft with everything its screen needs, the pinned form included. */
export function draftView(row: DraftRow, facts: DraftFacts): Draft {
  const { definition, profile, today } = facts;
  const chosen = chooseCase(definition, row.caseKey, { answers: row.answers, channel: CHANNEL, today });
  const context = formContext({ today, profile, caseKey: chosen.key, channel: CHANNEL });
  const { total, explanation } = decideFee(definition.fees, {
    caseKey: chosen.key,
    channel: CHANNEL,
    // As at submission: computed answers count, hidden ones do not.
    answers: resolveForm(definition.form, row.answers, context).answers,
    date: today,
    quantity: 1,
  });
  return {
    id: row.id,
    version: row.version,
    procedureCode: definition.code,
    procedureName: definition.name,
    plainName: definition.plainName,
    versionId: row.procedureVersionId,
    formChanged: row.formChanged && {
      droppedFields: row.formChanged.dropped.map(({ label }) => label[facts.lang]),
    },
    caseKey: chosen.key,
    cases: definition.cases.map(({ key, name }) => ({ key, name })),
    agency: agencyRef(row.competent),
    receivingAgency: agencyRef(row.receiving),
    pageKey: row.pageKey,
    answers: row.answers,
    documents: row.documents,
    files: facts.files.map(fileRef),
    form: definition.form,
    requiredDocuments: definition.documents,
    prefill: offeredAnswers(definition.form, profile, today),
    context: { today, profile },
    fee: { total, explanation },
    timeLimit: formatLimit(chosen.timeLimit),
    declaration: definition.declaration,
    savedAt: row.savedAt.toISOString(),
    submittedDossierCode: row.dossierCode,
  };
}

function agencyRef(agency: AgencyRow | null): Draft['agency'] {
  return agency && { code: agency.code, name: agency.name };
}
