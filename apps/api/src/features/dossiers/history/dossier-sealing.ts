import { Injectable } from '@nestjs/common';
import { type OldClear, type SealedColumn, SealedColumns } from '../../../platform/crypto/index.js';
import { actionAt, answersAt, feeAt, lookupSecretAt, stateAt } from './at-rest.js';

/** A column of JSON from before sealing; what it becomes is `text` of its value. */
const wasJson = (column: string, text: (value: unknown) => string = JSON.stringify): OldClear => ({
  columns: [column],
  where: `${column} IS NOT NULL`,
  seal: (row) => ({ text: text(row[column]) }),
  empty: `${column} = NULL`,
});

const of = (row: Readonly<Record<string, unknown>>, key: string): string => String(row[key]);

/** For the commands that seal anew, and that seal what was written in clear. Neither touches a seal of the history. */
@Injectable()
export class DossierSealing extends SealedColumns {
  readonly columns: readonly SealedColumn[] = [
    {
      table: 'dossier',
      key: ['id'],
      column: 'state_sealed',
      aad: (row) => stateAt(of(row, 'id')),
      clear: wasJson('state'),
    },
    {
      table: 'dossier',
      key: ['id'],
      column: 'fee_sealed',
      aad: (row) => feeAt(of(row, 'id')),
      clear: wasJson('fee'),
    },
    {
      table: 'dossier',
      key: ['id'],
      column: 'lookup_secret_enc',
      aad: (row) => lookupSecretAt(of(row, 'id')),
    },
    {
      table: 'dossier_submission',
      key: ['dossier_id', 'seq'],
      column: 'answers_sealed',
      aad: (row) => answersAt(of(row, 'dossier_id'), Number(row['seq'])),
      // Without a salt: the seal was made without one.
      clear: wasJson('answers', (answers) => JSON.stringify({ answers })),
    },
    {
      table: 'dossier_action',
      key: ['dossier_id', 'seq', 'at'],
      column: 'action_sealed',
      aad: (row) => actionAt(of(row, 'dossier_id'), Number(row['seq'])),
      clear: wasJson('action'),
    },
  ];
}
