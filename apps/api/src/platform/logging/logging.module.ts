import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { pino } from 'pino';
import { Config } from '../config/index.js';

/** The path alone: query strings carry look-up secrets and searched names. */
function pathOf(url: string | undefined): string {
  return (url ?? '').split('?', 1)[0] ?? '';
}

/** Middleware sees the address below its own mount; the whole one is kept beside it. */
function addressOf(request: IncomingMessage & { originalUrl?: string }): string {
  return pathOf(request.originalUrl ?? request.url);
}

/** Static files and probes would drown what matters. */
function unremarkable(request: IncomingMessage): boolean {
  return !addressOf(request).startsWith('/api/');
}

export function newTraceId(): string {
  return randomBytes(12).toString('hex');
}

/**
 * One line per API request: method, path, status, time, trace id. Never a body, a header, a query or an address:
 * they hold personal data and secrets.
 */
export function loggingModule(config: Config): DynamicModule {
  const logger = pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    pino.destination({ dest: config.logTo === 'stderr' ? 2 : 1, sync: false }),
  );
  return LoggerModule.forRoot({
    pinoHttp: {
      logger,
      quietReqLogger: true,
      customAttributeKeys: { reqId: 'traceId' },
      genReqId: (request) => request.id,
      autoLogging: { ignore: unremarkable },
      wrapSerializers: false,
      serializers: { req: () => undefined, res: () => undefined, err: describeError },
      customSuccessObject: requestFacts,
      customErrorObject: (request, response, _error, facts) => requestFacts(request, response, facts),
      customSuccessMessage: () => 'request',
      customErrorMessage: () => 'request failed',
    },
  });
}

function requestFacts(
  request: IncomingMessage,
  response: ServerResponse,
  facts: { responseTime?: number },
): Record<string, unknown> {
  return {
    method: request.method,
    path: addressOf(request),
    status: response.statusCode,
    ms: facts.responseTime,
  };
}

/** An error without the values that PostgreSQL and drivers quote in `detail`, `where` or `parameters`. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  return { name, message, code, constraint, stack };
}
