import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, EntityManager } from 'typeorm';

/** A transaction under way. */
export type Tx = EntityManager;

export interface QueryOptions {
  /** Keep the statement prepared on each connection. Only for a text that does not vary. */
  prepared?: boolean;
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

async function run<T>(
  on: Queryable,
  sql: string,
  params: readonly unknown[],
  options: QueryOptions,
): Promise<T[]> {
  const name = options.prepared ? { name: nameOf(sql) } : {};
  const result = await on.query({ text: sql, values: [...params], ...name });
  return result.rows as T[];
}

/**
 * The way to PostgreSQL. Statements go straight to the pool: TypeORM's own query path costs more than most of
 * them. Dates (`date`) come back as YYYY-MM-DD text, bigint as number, timestamptz as Date.
 */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {
    // A connection may break while idle or between statements; the next statement tells, the process must not die.
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => client.on('error', ignore));
  }

  /** Rows of one statement outside any transaction. */
  async query<T>(sql: string, params: readonly unknown[] = [], options: QueryOptions = {}): Promise<T[]> {
    return run<T>(this.pool, sql, params, options);
  }

  /** Commits when `fn` resolves, rolls back when it throws. */
  async transaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(fn);
  }

  get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }
}

function ignore(): void {}

/** Rows of one statement inside a transaction; also for UPDATE … RETURNING. */
export async function txQuery<T>(
  tx: Tx,
  sql: string,
  params: readonly unknown[] = [],
  options: QueryOptions = {},
): Promise<T[]> {
  if (!tx.queryRunner) throw new Error('txQuery needs the manager of an open transaction');
  const client = (await tx.queryRunner.connect()) as Queryable;
  return run<T>(client, sql, params, options);
}
