import { BinaryRows } from './binary-rows.mjs';

/** What the generator writes of each table, in the order in which it writes it. Other columns get their defaults. */
export const COLUMNS = {
  person: [
    'id',
    'full_name_enc',
    'personal_id_enc',
    'personal_id_hash',
    'phone_enc',
    'phone_hash',
    'date_of_birth_enc',
    'gender_enc',
    'address_enc',
    'commune_code',
  ],
  account: ['id', 'kind', 'username', 'person_id', 'display_name', 'oidc_subject', 'assurance_level'],
  stored_file: [
    'id',
    'key_sealed',
    'name_sealed',
    'size',
    'media_type',
    'storage_key',
    'uploaded_by',
    'uploaded_at',
    'scan',
  ],
  dossier: [
    'id',
    'code',
    'version',
    'procedure_id',
    'procedure_version_id',
    'case_key',
    'lifecycle',
    'channel',

    'receiving_agency_id',
    'competent_agency_id',
    'submitter_account_id',
    'owner_person_id',
    'owner_name',
    'subject',

    'lookup_secret_enc',
    'lookup_secret_hash',
    'submitted_at',
    'accepted_at',
    'due_at',
    'completed_at',
    'returned_at',
    'outcome',
    'state_sealed',
    'fee_sealed',
    'paused_since',
  ],
  dossier_submission: [
    'dossier_id',
    'seq',
    'kind',
    'answers_sealed',
    'documents',
    'submitted_by',
    'submitted_at',
    'papers',
  ],
  dossier_file: ['file_id', 'dossier_id', 'named_by'],
  dossier_action: ['dossier_id', 'seq', 'at', 'type', 'account_id', 'action_sealed', 'prev_hash', 'hash'],
  task: [
    'dossier_id',
    'task_key',
    'step_key',
    'unit_id',
    'role',
    'assignee_id',
    'opened_at',
    'due_at',
    'timeout_at',
    'closed_at',
    'closed_by',
    'waiting',
    'at_intake',
  ],
  issued_document: [
    'id',
    'dossier_id',
    'action_seq',
    'form',
    'template',
    'name',
    'number',
    'content_sealed',
    'issued_at',
  ],
  issued_file: ['issued_document_id', 'file_id', 'rendered_at', 'seal'],
};
/** Rows of these may go to one of several tables by the year of the act. */
export const ACTIONS = 'dossier_action';

/** The rows of one thread on their way: `give(table, bytes, rows)` gets each piece that is full. */
export class Tables {
  #rows = new Map();
  #give;
  #partitions;

  /** `partitions`: [{ table, from, to }] of dossier_action, epoch ms; the last takes the rest. */
  constructor(partitions, give) {
    this.#partitions = partitions;
    this.#give = give;
    for (const table of Object.keys(COLUMNS)) if (table !== ACTIONS) this.#open(table, table);
    for (const { table } of partitions) this.#open(table, ACTIONS);
  }

  of(table) {
    return this.#rows.get(table);
  }

  actionsAt(at) {
    const { table } =
      this.#partitions.find(({ from, to }) => at >= from && at < to) ?? this.#partitions.at(-1);
    return this.#rows.get(table);
  }

  /** Asked after every few rows: a piece has room for no more than these beyond its size. */
  get full() {
    for (const rows of this.#rows.values()) if (rows.full) return true;
    return false;
  }

  /** Gives away what is full; resolves when more may be written. */
  async relieve(all = false) {
    for (const [table, rows] of this.#rows) {
      if (rows.at === 0 || !(all || rows.full)) continue;
      const { bytes, count } = rows.take();
      await this.#give(table, bytes, count);
    }
  }

  #open(table, like) {
    this.#rows.set(table, new BinaryRows(COLUMNS[like].length));
  }
}
