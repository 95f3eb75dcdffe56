import type { QueueState, QueueStore } from './queue.store.js';
import type { Metrics, Sample } from './metrics.js';

/** What can only be looked at, not counted. */
export interface Gauges {
  metrics: Metrics;
  queue: QueueStore;
  loop: { mean: number; max: number };
  work: { running: number; waiting: number; held: number };
}

export const gauge = (name: string, help: string, value: number): Sample => ({
  name,
  help,
  type: 'gauge',
  values: [{ value }],
});

/** What this process knows of itself. */
export function ofThisProcess({ metrics, queue, loop, work }: Gauges): Sample[] {
  const pool = queue.pool();
  const { rss, heapUsed } = process.memoryUsage();
  return [
    ...metrics.samples(),
    gauge('motcua_work_running', 'Requests under way that hold a place', work.running),
    gauge('motcua_work_waiting', 'Requests waiting for a place', work.waiting),
    gauge('motcua_refusals_held', 'Refusals held back because their sender goes on asking', work.held),
    gauge('motcua_pool_connections', 'Connections to the database', pool.total),
    gauge('motcua_pool_idle', 'Of these, idle', pool.idle),
    gauge('motcua_pool_waiting', 'Questions waiting for a connection', pool.waiting),
    gauge('motcua_loop_delay_seconds', 'Mean delay of the event loop over the last second', loop.mean / 1000),
    gauge('motcua_loop_delay_max_seconds', 'Longest of the last second', loop.max / 1000),
    gauge('motcua_memory_rss_bytes', 'Memory of the process', rss),
    gauge('motcua_memory_heap_bytes', 'Of these, objects of the program', heapUsed),
  ];
}

/** What all processes share; without the queue's figures when the database does not answer. */
export async function ofTheService({ queue }: Gauges): Promise<Sample[]> {
  const state = await queue.state().catch(() => null);
  return [gauge('motcua_up', 'Whether the database answers', state ? 1 : 0), ...(state ? jobs(state) : [])];
}

function jobs({ due, oldest, failed, running }: QueueState): Sample[] {
  return [
    gauge('motcua_jobs_due', 'Jobs that are due and not taken', due),
    gauge('motcua_jobs_oldest_seconds', 'How long the first of them has been due', oldest),
    gauge('motcua_jobs_running', 'Jobs in hand', running),
    gauge('motcua_jobs_failed', 'Jobs given up after their last attempt', failed),
  ];
}
