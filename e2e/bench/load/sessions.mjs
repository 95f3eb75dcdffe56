import { createHash, randomBytes } from 'node:crypto';

/**
 * Bearer sessions as the product keeps them (only the token's hash), written directly: a load has no hands to type
 * passwords with. Gives a token for each account.
 */
export async function openSessions(client, accountIds, hours = 6) {
  const tokens = new Map(accountIds.map((id) => [id, randomBytes(32).toString('base64url')]));
  const hashes = [...tokens.values()].map((token) => createHash('sha256').update(token).digest());
  await client.query(
    `INSERT INTO session (token_hash, account_id, kind, created_at, last_seen_at, strong_at, expires_at, user_agent, methods)
     SELECT hash, account, 'BEARER', now(), now(), now(), now() + $3 * interval '1 hour', $4, ARRAY['token']
     FROM unnest($1::bytea[], $2::uuid[]) AS given (hash, account)`,
    [hashes, [...tokens.keys()], hours, AGENT],
  );
  return tokens;
}

export const bearer = (token) => ({ authorization: `Bearer ${token}` });

/** Of this and earlier runs. */
export const closeSessions = (client) =>
  client.query(`DELETE FROM session WHERE kind = 'BEARER' AND user_agent = $1`, [AGENT]);

const AGENT = 'motcua-bench';
