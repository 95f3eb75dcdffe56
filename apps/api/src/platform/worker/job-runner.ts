import { Injectable, Logger as NestLogger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Logger, parseCronItems, run, type Runner, runOnce, type TaskList } from 'graphile-worker';
import { Database } from '../database/index.js';
import { OutboxHandler } from '../outbox/index.js';

const CONCURRENCY = 4;
/** UTC: a quarter past three at night in Vietnam. */
const NIGHTLY = parseCronItems([{ task: 'platform.sweep', match: '15 20 * * *' }]);

/** Runs the outbox: each job by the handler of its task, with retries and growing pauses by graphile-worker. */
@Injectable()
export class JobRunner {
  private readonly log = new NestLogger('Worker');

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
  ) {}

  /** Works until stopped. */
  start(): Promise<Runner> {
    return run({
      ...this.options(),
      concurrency: CONCURRENCY,
      parsedCronItems: NIGHTLY,
      noHandleSignals: true,
    });
  }

  /** Works off what is due now, then returns; failed jobs stay for their next attempt. */
  async drain(): Promise<void> {
    await runOnce(this.options());
  }

  private options(): { pgPool: Database['pool']; taskList: TaskList; logger: Logger } {
    return { pgPool: this.database.pool, taskList: this.tasks(), logger: this.logger() };
  }

  private tasks(): TaskList {
    const tasks: TaskList = {};
    for (const { instance } of this.discovery.getProviders()) {
      const handler: unknown = instance;
      if (!(handler instanceof OutboxHandler)) continue;
      if (tasks[handler.task]) throw new Error(`two handlers for ${handler.task}`);
      tasks[handler.task] = (payload, helpers) => {
        const { attempts, max_attempts } = helpers.job;
        return handler.handle(payload, { attempt: attempts, lastAttempt: attempts >= max_attempts });
      };
    }
    return tasks;
  }

  /** graphile-worker's words without payloads: those name people. */
  private logger(): Logger {
    return new Logger(() => (level, message) => {
      if (level === 'error') this.log.error(message);
      else if (level === 'warning') this.log.warn(message);
      else this.log.debug(message);
    });
  }
}
