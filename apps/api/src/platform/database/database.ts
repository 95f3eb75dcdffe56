import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { type Connection, type QueryOptions, run } from './connection.js';
import { OneConnection } from './one-connection.js';
import { OpenTransaction, type Tx } from './open-transaction.js';

/**
 * The way to PostgreSQL. Statements go straight to the pool: TypeORM's own query path costs more than most of
 * them. Dates (`date`) come back as YYYY-MM-DD text, bigint as number, timestamptz as Date.
 */
@Injectable()
export class Database implements Connection {
  constructor(readonly dataSource: DataSource) {
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => client.on('error', ignore));
  }

  /** Rows of one statement outside any transaction. */
  async query<T>(sql: string, params: readonly unknown[] = [], options: QueryOptions = {}): Promise<T[]> {
    return run<T>(this.pool, sql, params, options);
  }

  /** Several statements on one connection, each for itself: those sent at the same moment are one round trip. */
  async onOne<T>(fn: (on: Connection) => Promise<T>): Promise<T> {
    const client = await this.take();
    const one = new OneConnection(client);
    try {
      return await fn(one);
    } finally {
      await one.settled();
      giveBack(client);
    }
  }

  /** Commits when `fn` resolves, rolls back when it throws. */
  async transaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.take();
    const tx = new OpenTransaction(client);
    try {
      tx.begin();
      const answer = await fn(tx);
      await tx.commit();
      giveBack(client);
      return answer;
    } catch (error) {
      throw await undone(client, tx, error);
    }
  }

  /**
   * A connection may break between statements; the next statement tells, the process must not die. The pool's first one was
   * there before anybody listened.
   */
  private async take(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    return client.on('error', ignore);
  }

  get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }
}

/** A connection that cannot even be rolled back is thrown away. */
async function undone(client: pg.PoolClient, tx: OpenTransaction, error: unknown): Promise<unknown> {
  try {
    const reason = await tx.rollBack(error);
    giveBack(client);
    return reason;
  } catch {
    giveBack(client, true);
    return error;
  }
}

function giveBack(client: pg.PoolClient, broken = false): void {
  client.off('error', ignore);
  client.release(broken);
}

function ignore(): void {}

/** Rows of one statement inside a transaction; also for UPDATE … RETURNING. */
export function txQuery<T>(
  tx: Tx,
  sql: string,
  params: readonly unknown[] = [],
  options: QueryOptions = {},
): Promise<T[]> {
  return tx.query<T>(sql, params, options);
}

/**
 * For loaders that hold a connection of their own: what it does is committed, or not, by them.
 * @public
 */
export function transactionOn(client: pg.ClientBase): Tx {
  return new OpenTransaction(client);
}
