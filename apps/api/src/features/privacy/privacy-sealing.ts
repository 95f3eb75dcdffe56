import { Injectable } from '@nestjs/common';
import { SealedColumns } from '../../platform/crypto/index.js';
import { notePlace } from '../../platform/personal-reads/index.js';
import { partPlace } from './exports/export-places.js';
import { contentPlace, stepPlace } from './requests/request-places.js';

/** What this feature keeps sealed. */
@Injectable()
export class PrivacySealing extends SealedColumns {
  readonly columns = [
    {
      table: 'personal_read',
      key: ['id'],
      column: 'note_sealed',
      aad: ({ id }: Readonly<Record<string, unknown>>) => notePlace(String(id)),
    },
    {
      table: 'data_export_part',
      key: ['export_id', 'form', 'no'],
      column: 'content_sealed',
      aad: ({ export_id: id, form, no }: Readonly<Record<string, unknown>>) =>
        partPlace(String(id), String(form), Number(no)),
    },
    {
      table: 'data_request',
      key: ['id'],
      column: 'content_sealed',
      aad: ({ id }: Readonly<Record<string, unknown>>) => contentPlace(String(id)),
    },
    {
      table: 'data_request_step',
      key: ['request_id', 'seq'],
      column: 'content_sealed',
      aad: ({ request_id: id, seq }: Readonly<Record<string, unknown>>) => stepPlace(String(id), Number(seq)),
    },
  ];
}
