import { EventEmitter } from 'node:events';
import { Injectable, Logger as NestLogger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
// Only its types: the processes that answer HTTP run no jobs, and leave its code out of their memory.
import type { Logger, ParsedCronItem, TaskList, WorkerEvents } from 'graphile-worker';
import { Database } from '../database/index.js';
import { describeError } from '../logging/root-log.js';
import { OutboxHandler } from '../outbox/index.js';
import { WorkerLives } from './worker-life.store.js';

const CONCURRENCY = 4;
/** Nightly work that a stopped worker missed is done when it is back. */
const MADE_UP_FOR_MS = 20 * 60 * 60_000;

/** How often the living look for workers that died and did not come back. */
const LOOK_FOR_DEAD_MS = 60_000;

export interface RunningJobs {
  /** Ends the work begun, then resolves. */
  stop(): Promise<void>;
  /** Resolves when the work has ended, and rejects when it broke off. */
  promise: Promise<void>;
}

/** Runs the outbox: each job by the handler of its task, with retries and growing pauses by graphile-worker. */
@Injectable()
export class JobRunner {
  private readonly log = new NestLogger('Worker');

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly lives: WorkerLives,
  ) {}

  /** Works until stopped. What a worker that was killed had in hand is taken up at once. */
  async start(): Promise<RunningJobs> {
    const life = await this.lives.begin();
    await this.freeTheDead();
    const { run } = await import('graphile-worker');
    const events: WorkerEvents = new EventEmitter();
    // Jobs are locked by the pool's id; the event comes before the pool takes any.
    events.on('pool:create', ({ workerPool }) => (workerPool.id = life.name));
    const runner = await run({
      ...(await this.options()),
      events,
      concurrency: CONCURRENCY,
      parsedCronItems: await this.nightly(),
      noHandleSignals: true,
    });
    const watch = setInterval(() => void this.freeTheDead().catch(() => undefined), LOOK_FOR_DEAD_MS).unref();
    return {
      promise: runner.promise,
      stop: async () => {
        clearInterval(watch);
        await runner.stop();
        await life.end();
      },
    };
  }

  /** Works off what is due now, then returns; failed jobs stay for their next attempt. */
  async drain(): Promise<void> {
    const { runOnce } = await import('graphile-worker');
    await runOnce(await this.options());
  }

  private async freeTheDead(): Promise<void> {
    const dead = await this.lives.freeTheDead();
    if (dead > 0) this.log.warn(`took over the jobs of ${dead} worker(s) that ended without a word`);
  }

  private async options(): Promise<{ pgPool: Database['pool']; taskList: TaskList; logger: Logger }> {
    return { pgPool: this.database.pool, taskList: this.tasks(), logger: await this.logger() };
  }

  private tasks(): TaskList {
    const tasks: TaskList = {};
    for (const handler of this.handlers()) {
      if (tasks[handler.task]) throw new Error(`two handlers for ${handler.task}`);
      tasks[handler.task] = (payload, helpers) => {
        const { attempts, max_attempts } = helpers.job;
        const context = { attempt: attempts, lastAttempt: attempts >= max_attempts };
        return handler.handle(payload, context).catch(keptError);
      };
    }
    return tasks;
  }

  private async nightly(): Promise<ParsedCronItem[]> {
    const { parseCronItems } = await import('graphile-worker');
    return parseCronItems(
      this.handlers().flatMap(({ task, nightlyAt, repeatsAt }) => [
        ...(nightlyAt === null
          ? []
          : [{ task, match: nightlyAt, options: { backfillPeriod: MADE_UP_FOR_MS } }]),
        // One waiting turn is enough.
        ...(repeatsAt === null
          ? []
          : [
              {
                task,
                match: repeatsAt,
                options: { jobKey: task, maxAttempts: 1 },
                identifier: `${task}.again`,
              },
            ]),
      ]),
    );
  }

  private handlers(): OutboxHandler[] {
    return this.discovery
      .getProviders()
      .map(({ instance }): unknown => instance)
      .filter((instance) => instance instanceof OutboxHandler);
  }

  /** graphile-worker's words without payloads: those name people. */
  private async logger(): Promise<Logger> {
    const { Logger } = await import('graphile-worker');
    return new Logger(() => (level, message) => {
      if (level === 'error') this.log.error(message);
      else if (level === 'warning') this.log.warn(message);
      else this.log.debug(message);
    });
  }
}

/** graphile-worker keeps the message and logs it: without the values that a driver quotes in it. */
function keptError(error: unknown): never {
  throw new Error(String(describeError(error)['message']), { cause: error });
}
