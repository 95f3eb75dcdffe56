import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database, newId } from '../database/index.js';

/** Jobs that a worker of ours holds are locked by a name of this kind. */
const PREFIX = 'life-';

/**
 * A worker is alive exactly as long as somebody holds the advisory lock of its name, and PostgreSQL lets go of that when
 * the holder's connection ends, whatever killed it. So the dead are known for certain, and nobody unlocks the living.
 */
const FREE_THE_DEAD = `
  SELECT graphile_worker.force_unlock_workers(array_agg(name)), count(*)::int AS dead
  FROM (SELECT DISTINCT locked_by AS name FROM graphile_worker._private_jobs WHERE locked_by LIKE '${PREFIX}%') held
  WHERE pg_try_advisory_xact_lock(hashtextextended(name, 0))`;

/** Every living worker holds this one too, shared: a lock's name cannot be read back, so the living are counted by it. */
const ANY_WORKER = "hashtextextended('motcua worker', 0)";

const LIVING = `
  SELECT count(*)::int AS living FROM pg_locks
  WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (classid::bigint << 32 | objid::bigint) = ${ANY_WORKER}`;

const AGAIN_AFTER_MS = 1000;

/** Under its name a worker takes jobs; ended by the process that lives it. */
export interface WorkerLife {
  name: string;
  end(): Promise<void>;
}

@Injectable()
export class WorkerLives {
  constructor(private readonly database: Database) {}

  /** Takes a new name, and one connection to hold it by for as long as it lasts. */
  async begin(): Promise<WorkerLife> {
    const name = `${PREFIX}${newId()}`;
    const state: { ended: boolean; client: PoolClient | null } = { ended: false, client: null };
    const hold = async (): Promise<void> => {
      const client = await this.database.pool.connect();
      // A broken connection (the server restarted) loses the lock but not the life: take it again.
      client.once('end', () => {
        if (state.ended) return;
        client.release(true);
        again();
      });
      await client.query(
        `SELECT pg_advisory_lock(hashtextextended($1, 0)), pg_advisory_lock_shared(${ANY_WORKER})`,
        [name],
      );
      state.client = client;
    };
    const again = (): void => {
      setTimeout(() => void hold().catch(again), AGAIN_AFTER_MS).unref();
    };
    await hold();
    return {
      name,
      end: async () => {
        state.ended = true;
        await state.client?.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
        state.client?.release(true);
      },
    };
  }

  /** How many workers take jobs from this database now. */
  async living(): Promise<number> {
    const [row] = await this.database.query<{ living: number }>(LIVING);
    return row?.living ?? 0;
  }

  /** Makes the jobs of workers that are no more ready to be taken again. Gives how many such workers there were. */
  async freeTheDead(): Promise<number> {
    const [row] = await this.database.query<{ dead: number }>(FREE_THE_DEAD);
    return row?.dead ?? 0;
  }
}
