import { Injectable } from '@nestjs/common';
import { type SealedColumn, SealedColumns } from '../../crypto/index.js';
import { keyAt, nameAt } from './file-key.js';

/** Names are sealed by `keys seal-old` with all other columns, contents by `files seal-old`: they lie in the store. */
@Injectable()
export class SealedFileColumns extends SealedColumns {
  readonly columns: readonly SealedColumn[] = [
    { table: 'stored_file', key: ['id'], column: 'key_sealed', aad: ({ id }) => keyAt(String(id)) },
    {
      table: 'stored_file',
      key: ['id'],
      column: 'name_sealed',
      aad: ({ id }) => nameAt(String(id)),
      clear: {
        columns: ['name'],
        where: 'name IS NOT NULL',
        seal: ({ name }) => ({ text: String(name) }),
        empty: 'name = NULL',
      },
    },
    {
      table: 'file_preview',
      key: ['file_id'],
      column: 'key_sealed',
      aad: ({ file_id }) => keyAt(`${String(file_id)}:preview`),
    },
  ];
}
