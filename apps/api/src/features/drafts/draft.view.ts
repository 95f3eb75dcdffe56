import type { Draft } from '@motcua/contracts';
import { decideFee, formatLimit, maskPersonalId } from '@motcua/domain';
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
  /** Of whoever the draft is for. */
  profile: Profile;
  hasAccount: boolean;
  /** YYYY-MM-DD in Vietnam. */
  today: string;
  lang: 'vi' | 'en';
}

/** A draft with everything its screen needs, the pinned form included. */
export function draftView(row: DraftRow, facts: DraftFacts): Draft {
  const { definition, profile, today } = facts;
  const { channel } = row;
  const chosen = chooseCase(definition, row.caseKey, { answers: row.answers, channel, today });
  const context = formContext({ today, profile, caseKey: chosen.key, channel });
  const { total, explanation } = decideFee(definition.fees, {
    caseKey: chosen.key,
    channel,
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
    channel,
    applicant: row.filedFor === null ? null : applicantView(facts),
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
    papers: row.papers,
    files: facts.files.map(fileRef),
    form: definition.form,
    requiredDocuments: definition.documents,
    prefill: offeredAnswers(definition.form, profile, today, row.filedFor === null),
    context: { today, profile },
    fee: { total, explanation },
    timeLimit: formatLimit(chosen.timeLimit),
    declaration: definition.declaration,
    savedAt: row.savedAt.toISOString(),
    submittedDossierCode: row.dossierCode,
  };
}

function applicantView({ profile, hasAccount }: DraftFacts): NonNullable<Draft['applicant']> {
  return {
    name: profile.fullName ?? '',
    personalId: maskPersonalId(profile.personalId ?? ''),
    hasAccount,
  };
}

function agencyRef(agency: AgencyRow | null): Draft['agency'] {
  return agency && { code: agency.code, name: agency.name };
}
