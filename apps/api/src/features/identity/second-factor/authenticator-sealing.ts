import { Injectable } from '@nestjs/common';
import { type SealedColumn, SealedColumns } from '../../../platform/crypto/index.js';
import { secretPlace } from './secret-place.js';

@Injectable()
export class AuthenticatorSealing extends SealedColumns {
  readonly columns: readonly SealedColumn[] = ['secret_enc', 'pending_enc'].map((column) => ({
    table: 'authenticator',
    key: ['account_id'],
    column,
    aad: ({ account_id: accountId }) => secretPlace(String(accountId)),
  }));
}
