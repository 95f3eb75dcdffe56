import { Injectable } from '@nestjs/common';
import { type SealedColumn, SealedColumns } from '../crypto/index.js';
import { responsePlace } from './idempotent.js';

/** Stored answers, which live for a week. */
@Injectable()
export class IdempotencySealing extends SealedColumns {
  readonly columns: readonly SealedColumn[] = [
    {
      table: 'idempotency_key',
      key: ['account_id', 'key'],
      column: 'response_enc',
      aad: (row) => responsePlace(String(row['account_id']), String(row['key'])),
      clear: {
        columns: ['response'],
        where: 'response IS NOT NULL',
        seal: (row) => ({ text: JSON.stringify(row['response'] ?? null) }),
        empty: 'response = NULL',
      },
    },
  ];
}
