import { Injectable } from '@nestjs/common';
import { type SealedColumn, SealedColumns } from '../../platform/crypto/index.js';
import { contentAt } from './paper-seal.js';

@Injectable()
export class IssuedSealing extends SealedColumns {
  readonly columns: readonly SealedColumn[] = [
    {
      table: 'issued_document',
      key: ['id'],
      column: 'content_sealed',
      aad: ({ id }) => contentAt(String(id)),
      clear: {
        columns: ['content'],
        where: 'content IS NOT NULL',
        seal: ({ content }) => ({ text: JSON.stringify(content) }),
        empty: 'content = NULL',
      },
    },
  ];
}
