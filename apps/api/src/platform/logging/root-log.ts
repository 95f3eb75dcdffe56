import { type Logger, pino } from 'pino';
import { Config } from '../config/index.js';

const made = new WeakMap<Config, Logger>();

/** The process's log: JSON lines, written at once so that the last words of a crash are there. */
export function rootLog(config: Config): Logger {
  let log = made.get(config);
  if (!log) {
    log = pino(
      {
        level: config.logLevel,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        serializers: { err: describeError },
      },
      pino.destination({ dest: config.logTo === 'stderr' ? 2 : 1, sync: true }),
    );
    made.set(config, log);
  }
  return log;
}

/** An error without the values that PostgreSQL and drivers quote in `detail`, `where` or `parameters`. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  return { name, message, code, constraint, stack };
}
