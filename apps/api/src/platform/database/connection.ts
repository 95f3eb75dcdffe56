import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type pg from 'pg';

export interface QueryOptions {
  /** Keep the statement prepared on each connection. Only for a text that does not vary. */
  prepared?: boolean;
}

/** Where statements go: the pool, one connection of it, or a transaction. */
export interface Connection {
  query<T>(sql: string, params?: readonly unknown[], options?: QueryOptions): Promise<T[]>;
}

interface Queryable {
  query(config: pg.QueryConfig): Promise<pg.QueryResult>;
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
    names.set(sql, name);
  }
  return name;
}

export async function run<T>(
  on: Queryable,
  sql: string,
  params: readonly unknown[],
  options: QueryOptions,
): Promise<T[]> {
  const name = options.prepared ? { name: nameOf(sql) } : {};
  const result = await on.query({ text: sql, values: [...params], ...name });
  return result.rows as T[];
}

const gathering = new WeakSet<Writable>();

/**
 * Statements sent to one connection at the same moment leave in one piece, and are one round trip: writing to a socket
 * costs more than most statements take to be made. PostgreSQL answers them in turn, each by itself.
 */
export function gather(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}
