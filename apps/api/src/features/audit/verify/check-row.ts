import { type DossierState, replay, withDefaults } from '@motcua/domain';
import { canonical, dossierColumns, type FiledRow, type SealedAction } from '../../dossiers/index.js';
import { type Found, found } from './finding.js';
import type { DossierRow } from './history-rows.js';

/** The dossier's row against its whole history: what replaying it comes to, and what acts said the row would say. */
export function checkRow(dossier: DossierRow, actions: readonly SealedAction[]): Found[] {
  const last = actions.at(-1);
  if (!last) return [];
  const state = replay(actions);
  const columns = dossierColumns(state, last);
  const differ = [
    ...stateDiffers(state, dossier.state),
    ...(dossier.version === columns.version ? [] : ['version']),
    ...(dossier.lifecycle === columns.lifecycle ? [] : ['lifecycle']),
    ...(dossier.outcome === columns.outcome ? [] : ['outcome']),
    ...(dossier.submittedAt === actions[0]?.at ? [] : ['submitted_at']),
    ...(dossier.acceptedAt === ms(columns.acceptedAt) ? [] : ['accepted_at']),
    ...(dossier.dueAt === ms(columns.dueAt) ? [] : ['due_at']),
    ...(dossier.completedAt === ms(columns.completedAt) ? [] : ['completed_at']),
    ...(dossier.returnedAt === ms(columns.returnedAt) ? [] : ['returned_at']),
    ...saidDiffers(dossier.row, actions),
  ];
  if (differ.length === 0) return [];
  return [found('STATE', null, `the dossier's row is not what its history comes to: ${differ.join(', ')}`)];
}

function stateDiffers(state: DossierState, stored: DossierState | null): string[] {
  if (!stored) return ['state (does not open: altered, or moved here from another dossier)'];
  const whole = withDefaults(stored);
  const keys = Object.keys({ ...state, ...whole }) as (keyof DossierState)[];
  return keys
    .filter((key) => canonical(state[key] ?? null) !== canonical(whole[key] ?? null))
    .map((key) => `state.${key}`);
}

const COLUMNS: Readonly<Record<keyof FiledRow, string>> = {
  code: 'code',
  procedureId: 'procedure_id',
  versionId: 'procedure_version_id',
  caseKey: 'case_key',
  channel: 'channel',
  receivingId: 'receiving_agency_id',
  competentId: 'competent_agency_id',
  submitterAccountId: 'submitter_account_id',
  ownerPersonId: 'owner_person_id',
  ownerName: 'owner_name',
  subject: 'subject',
  fee: 'fee',
  parent: 'parent_dossier_id, parent_task_key',
};

/** Dossiers from before acts said what the row says are not judged by it. */
function saidDiffers(row: FiledRow, actions: readonly SealedAction[]): string[] {
  const said: Partial<FiledRow> = Object.assign({}, ...actions.map((action) => action.row ?? {}));
  return (Object.keys(COLUMNS) as (keyof FiledRow)[])
    .filter((key) => said[key] !== undefined && canonical(said[key]) !== canonical(row[key]))
    .map((key) => COLUMNS[key]);
}

function ms(at: Date | null): number | null {
  return at === null ? null : at.getTime();
}
