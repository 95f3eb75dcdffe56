import { Injectable } from '@nestjs/common';
import { type SealedColumn, SealedColumns } from '../../platform/crypto/index.js';
import { answersPlace } from './draft.store.js';

@Injectable()
export class DraftSealing extends SealedColumns {
  readonly columns: readonly SealedColumn[] = [
    {
      table: 'draft',
      key: ['id'],
      column: 'answers_enc',
      aad: (row) => answersPlace(String(row['id'])),
      clear: {
        columns: ['answers'],
        where: 'answers IS NOT NULL',
        seal: (row) => ({ text: JSON.stringify(row['answers']) }),
        empty: 'answers = NULL',
      },
    },
  ];
}
