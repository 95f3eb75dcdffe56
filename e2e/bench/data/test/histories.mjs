import { openHistory } from '../../../../apps/api/dist/features/audit/verify/open-history.js';
import { cipher } from './small-province.mjs';

const hex = (bytes) => (bytes === null ? null : bytes.toString('hex'));

/** The rows of the set as the product reads a dossier's history to verify it. */
export function historiesOf(rows) {
  const of = (table, key = 'dossier_id') => Map.groupBy(rows[table] ?? [], (row) => row[key]);
  const [actions, submissions, papers, links, tasks, files] = [
    of('dossier_action_rest'),
    of('dossier_submission'),
    of('issued_document'),
    of('issued_file', 'issued_document_id'),
    of('task'),
    of('dossier_file'),
  ];
  return rows.dossier.map((row) =>
    openHistory(cipher, {
      id: row.id,
      dossier: dossierOf(row),
      actions: (actions.get(row.id) ?? []).map(actionOf),
      submissions: (submissions.get(row.id) ?? []).map(submissionOf),
      papers: (papers.get(row.id) ?? []).map((paper) => paperOf(paper, links.get(paper.id)?.[0])),
      tasks: (tasks.get(row.id) ?? []).map(taskOf),
      files: (files.get(row.id) ?? []).map(({ file_id: file, named_by: by }) => `${file}:${by}`),
      leaves: [],
    }),
  );
}

function dossierOf(row) {
  return {
    code: row.code,
    version: row.version,
    versionId: row.procedure_version_id,
    lifecycle: row.lifecycle,
    clear: null,
    sealed: hex(row.state_sealed),
    fee: { clear: null, sealed: hex(row.fee_sealed) },
    row: {
      code: row.code,
      procedureId: row.procedure_id,
      versionId: row.procedure_version_id,
      caseKey: row.case_key,
      channel: row.channel,
      receivingId: row.receiving_agency_id,
      competentId: row.competent_agency_id,
      submitterAccountId: row.submitter_account_id,
      ownerPersonId: row.owner_person_id,
      ownerName: row.owner_name,
      subject: row.subject,
      parent: null,
    },
    submittedAt: row.submitted_at,
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    completedAt: row.completed_at,
    returnedAt: row.returned_at,
    outcome: row.outcome,
  };
}

const actionOf = (row) => ({
  seq: row.seq,
  at: row.at,
  type: row.type,
  accountId: row.account_id,
  clear: null,
  sealed: hex(row.action_sealed),
  prevHash: hex(row.prev_hash),
  hash: hex(row.hash),
});

const submissionOf = (row) => ({
  seq: row.seq,
  kind: row.kind,
  clear: null,
  sealed: hex(row.answers_sealed),
  documents: row.documents,
  papers: row.papers,
  submittedBy: row.submitted_by,
  submittedAt: row.submitted_at,
});

const paperOf = (row, link) => ({
  id: row.id,
  actionSeq: row.action_seq,
  form: row.form,
  template: row.template,
  name: row.name,
  number: row.number,
  clear: null,
  sealed: hex(row.content_sealed),
  issuedAt: row.issued_at,
  file: link ? { id: link.file_id, seal: hex(link.seal) } : null,
});

const taskOf = (row) => ({
  key: row.task_key,
  stepKey: row.step_key,
  unitId: row.unit_id,
  role: row.role,
  assigneeId: row.assignee_id,
  openedAt: row.opened_at,
  dueAt: row.due_at,
  timeoutAt: row.timeout_at,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
  waiting: row.waiting,
  atIntake: row.at_intake,
});
