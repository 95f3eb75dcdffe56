import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type FieldCipher, sha256 } from '../crypto/index.js';
import { type Tx, txQuery } from '../database/index.js';
import { ProblemError } from '../errors/index.js';
import { documentHeader } from '../http/document-header.js';
import { canonicalJson } from './canonical-json.js';

export interface IdempotentWrite {
  /** Requests and answers hold what people wrote: what is kept of them is of no use without the keys. */
  cipher: FieldCipher;
  accountId: string;
  /** The client's key. */
  key: string;
  /** Method and path, so that one key cannot serve two different acts. */
  route: string;
  /** Everything else that makes this request what it is. */
  request: unknown;
}

const KEY = /^[A-Za-z0-9._:-]{8,100}$/;

/** The required header. Throws IDEMPOTENCY_KEY_REQUIRED when it is missing or not a usable key. */
export function idempotencyKey(request: Pick<FastifyRequest, 'headers'>): string {
  const given = request.headers['idempotency-key'];
  if (typeof given !== 'string' || !KEY.test(given)) throw new ProblemError('IDEMPOTENCY_KEY_REQUIRED');
  return given;
}

/** `@IdempotencyKey() key: string` */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    idempotencyKey(context.switchToHttp().getRequest<FastifyRequest>()),
  [
    documentHeader(
      'Idempotency-Key',
      'New for each act, the same when it is repeated; 8 to 100 of A-Z a-z 0-9 . _ : -',
    ),
  ],
);

/**
 * Runs `fn` at most once per key, inside the caller's transaction: a repeat gets the first answer (as JSON gives
 * it back). A concurrent repeat waits on the key's row until the first one commits, then gets its answer; when the
 * first one fails, nothing is kept and the repeat runs. Check versions inside `fn`: a repeat must not be stale.
 * Throws IDEMPOTENCY_KEY_REUSED for the same key with another request.
 */
export function idempotent<R>(tx: Tx, write: IdempotentWrite, fn: () => Promise<R>): Promise<R> {
  return idempotentAfter(tx, write, async () => undefined, fn);
}

/** The same; `read` is what `fn` begins with, asked for together with the key and of no account to a repeat. */
export async function idempotentAfter<A, R>(
  tx: Tx,
  write: IdempotentWrite,
  read: () => Promise<A>,
  fn: (known: A) => Promise<R>,
): Promise<R> {
  const { accountId, key, route, cipher } = write;
  const [fresh, known] = await Promise.allSettled([
    txQuery(
      tx,
      `INSERT INTO idempotency_key (account_id, key, route, request_hash)
       VALUES ($1, $2, $3, $4) ON CONFLICT (account_id, key) DO NOTHING RETURNING 1`,
      [accountId, key, route, cipher.hash(requestText(write))],
      { prepared: true },
    ),
    read(),
  ]);
  if (fresh.status === 'rejected') throw fresh.reason;
  if (fresh.value.length === 0) return storedAnswer<R>(tx, write);
  if (known.status === 'rejected') throw known.reason;
  const answer = await fn(known.value);
  tx.send(
    'UPDATE idempotency_key SET response_enc = $3 WHERE account_id = $1 AND key = $2',
    [accountId, key, cipher.sealJson(answer ?? null, responsePlace(accountId, key))],
    { prepared: true },
  );
  return answer;
}

async function storedAnswer<R>(tx: Tx, write: IdempotentWrite): Promise<R> {
  const { accountId, key, cipher } = write;
  const [row] = await txQuery<{ hash: Buffer; response: R; sealed: Buffer | null }>(
    tx,
    `SELECT request_hash AS hash, response, response_enc AS sealed FROM idempotency_key
     WHERE account_id = $1 AND key = $2`,
    [accountId, key],
    { prepared: true },
  );
  if (!row) throw new Error('the idempotency key vanished while its transaction was open');
  const text = requestText(write);
  // Rows from before sealing have a hash without a key.
  if (!row.hash.equals(cipher.hash(text)) && !row.hash.equals(sha256(text)))
    throw new ProblemError('IDEMPOTENCY_KEY_REUSED');
  return row.sealed ? cipher.openJson<R>(row.sealed, responsePlace(accountId, key)) : row.response;
}

function requestText({ route, request }: IdempotentWrite): string {
  return `${route}\n${canonicalJson(request)}`;
}

/** Where a stored answer is sealed for. */
export function responsePlace(accountId: string, key: string): string {
  return `idempotency:${accountId}:${key}`;
}
