import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { Config } from '../config/index.js';
import { Database } from './database.js';
import { DEFAULT_POOL, WAIT_FOR_CONNECTION_MS } from './pool-size.js';

/** Starting other processes for a short statement takes longer than it, and takes the cores away from everybody else. */
const ALONE = '-c max_parallel_workers_per_gather=0';
const appRole = (statementTimeout: number): string =>
  `-c role=motcua_app -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=30000 ${ALONE}`;

// A calendar day has no time zone: as a Date it would shift with the machine's.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        driver: pg,
        url: config.databaseUrl,
        poolSize: config.databasePool ?? DEFAULT_POOL,
        connectTimeoutMS: WAIT_FOR_CONNECTION_MS,
        // The application never holds more than motcua_app's rights, whoever logs in.
        extra: { options: appRole(config.statementTimeout), application_name: 'motcua', pipeline: true },
        autoLoadEntities: true,
        synchronize: false,
        logging: false,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database, TypeOrmModule],
})
export class DatabaseModule {}
