import { Injectable } from '@nestjs/common';
import { namePlace } from '../../platform/auth/person-name.js';
import { type OldClear, type SealedColumn, SealedColumns } from '../../platform/crypto/index.js';
import { personPlace } from './people.js';
import { attemptPlace } from './vneid-attempts.store.js';

type Column = Parameters<typeof personPlace>[0];

/** How a bytea key looks as text. */
const HEX_PREFIX = '\\x';
const PERSON = { table: 'person', key: ['id'] };

const sealed = (column: Column, clear?: OldClear): SealedColumn => ({
  ...PERSON,
  column: `${column}_enc`,
  aad: (row) => personPlace(column, String(row['id'])),
  ...(clear === undefined ? {} : { clear }),
});

const wasClear = (column: string): OldClear => ({
  columns: [column],
  where: `${column} IS NOT NULL`,
  seal: (row) => ({ text: String(row[column]) }),
  empty: `${column} = NULL`,
});

@Injectable()
export class PersonSealing extends SealedColumns {
  readonly columns: readonly SealedColumn[] = [
    {
      ...PERSON,
      column: 'full_name_enc',
      aad: (row) => namePlace(String(row['id'])),
      clear: wasClear('full_name'),
    },
    sealed('personal_id'),
    sealed('phone'),
    sealed('email'),
    sealed('date_of_birth'),
    sealed('gender', wasClear('gender')),
    sealed('address', {
      columns: ['address'],
      where: 'address IS NOT NULL',
      seal: (row) => oldAddress(row['address'] as { communeCode?: string; detail?: string } | null),
      empty: 'address = NULL',
    }),
    {
      table: 'sign_in_attempt',
      key: ['state_hash'],
      column: 'attempt_enc',
      aad: (row) => attemptPlace(String(row['state_hash']).slice(HEX_PREFIX.length)),
    },
  ];
}

function oldAddress(address: { communeCode?: string; detail?: string } | null): ReturnType<OldClear['seal']> {
  return { text: address?.detail ?? null, also: { commune_code: address?.communeCode ?? null } };
}
