import type { Text } from '@motcua/contracts';
import { newId, type Tx, txQuery } from '../../platform/database/index.js';

interface AccountNotice {
  accountId: string;
  kind: string;
  /** Lies in clear and is sent around: never a name, a number or anything else of a person. */
  text: Text;
  at: Date;
}

/** Tells somebody something that belongs to no dossier. */
export async function tellAccount(tx: Tx, { accountId, kind, text, at }: AccountNotice): Promise<void> {
  await txQuery(
    tx,
    'INSERT INTO notice (id, account_id, kind, text, created_at) VALUES ($1, $2, $3, $4, $5)',
    [newId(), accountId, kind, text, at],
  );
}
