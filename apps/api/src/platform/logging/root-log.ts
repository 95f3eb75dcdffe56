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

/** An error without the values that PostgreSQL, drivers and parsers quote in message, `detail`, `where` or `parameters`. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutQuotes(String(error)) };
  const { name, message, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  return {
    name,
    message: withoutQuotes(message),
    code,
    constraint,
    stack: stack === undefined ? undefined : withoutQuotes(stack),
  };
}

/** What stands between quotation marks may be anything somebody typed; names of columns and the like are kept. */
function withoutQuotes(text: string): string {
  return text.replace(/"(?![a-z_][a-z0-9_.]*")[^"]*"/g, '"…"');
}
