import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/index.js';
import { describeError, rootLog } from './root-log.js';

/** Nest's own Logger writes to the process's log. Requests are logged by a hook that costs less than a middleware. */
export function loggingModule(config: Config): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      logger: rootLog(config),
      autoLogging: false,
      wrapSerializers: false,
      serializers: { err: describeError },
    },
    forRoutes: [],
  });
}
