import fs from 'node:fs';
import type { LoggerService } from '@nestjs/common';
import type { LightMyRequestResponse } from 'fastify';
import { vi } from 'vitest';
import { SmsGateway } from '../../src/features/notifications/sms-gateway.js';
import { rootLog } from '../../src/platform/logging/root-log.js';
import type { TestApp } from '../harness/index.js';

export interface Leak {
  where: string;
  what: string;
  text: string;
}

/** Everything an application says beside its answers: log, refusals, headers, notices, messages, jobs. */
export class Watched {
  private readonly said: { where: string; text: string }[] = [];
  private restore = (): void => undefined;

  constructor(private readonly t: TestApp) {}

  begin(): void {
    const writing = vi.spyOn(fs, 'writeSync').mockImplementation((_fd, data: unknown) => {
      const text = typeof data === 'string' ? data : Buffer.from(data as Uint8Array).toString('utf8');
      this.note('log', text);
      return Buffer.byteLength(text);
    });
    const sending = vi.spyOn(this.t.app.get(SmsGateway), 'send').mockImplementation(({ text }) => {
      this.note('sms', text);
      return Promise.resolve({ sent: true, id: 'x' });
    });
    this.t.app.useLogger(loggerTo(rootLog(this.t.config)));
    const inject = this.t.inject.bind(this.t);
    this.t.inject = async (request) => {
      const answer = await inject(request);
      this.answered(answer);
      return answer;
    };
    this.restore = () => {
      writing.mockRestore();
      sending.mockRestore();
      this.t.inject = inject;
    };
  }

  end(): void {
    this.restore();
  }

  /** What is kept to be sent, done or shown later. */
  async readTables(): Promise<void> {
    const kept = [
      'SELECT text::text AS text FROM notice',
      'SELECT payload::text AS text FROM graphile_worker._private_jobs',
      'SELECT last_error AS text FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL',
      'SELECT key AS text FROM graphile_worker._private_jobs WHERE key IS NOT NULL',
      'SELECT m::text AS text FROM message_log m',
      'SELECT a::text AS text FROM administrative_action a',
    ];
    for (const sql of kept) {
      const rows = await this.t.database.query<{ text: string }>(sql);
      for (const { text } of rows) this.note(sql.slice(7, 60), text);
    }
  }

  lines(where: string): number {
    return this.said.filter((one) => one.where === where).length;
  }

  leaks(secrets: readonly string[]): Leak[] {
    const forms = secrets.flatMap((secret) => [secret, secret.normalize('NFD'), encodeURIComponent(secret)]);
    return this.said.flatMap(({ where, text }) => {
      const what = forms.find((form) => text.toLowerCase().includes(form.toLowerCase()));
      return what === undefined ? [] : [{ where, what, text: text.slice(0, 600) }];
    });
  }

  private answered({ statusCode, headers, body }: LightMyRequestResponse): void {
    this.note('headers', JSON.stringify(headers));
    if (statusCode >= 400) this.note('refusal', body);
  }

  private note(where: string, text: string): void {
    this.said.push({ where, text });
  }
}

/** Nest's words by this application's own log: of several in one process the first one's would take them, and be silent. */
function loggerTo(log: ReturnType<typeof rootLog>): LoggerService {
  const to =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (message: unknown, ...more: unknown[]): void => {
      if (typeof message === 'object' && message !== null) log[level](message, String(more[0]));
      else log[level]({ more }, String(message));
    };
  return { log: to('info'), warn: to('warn'), error: to('error'), debug: to('debug'), verbose: to('debug') };
}
