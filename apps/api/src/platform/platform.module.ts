import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AdministrativeLog } from './administrative-log/index.js';
import { AccessGuard, ActorStore, SessionListStore, Sessions } from './auth/index.js';
import { Clock } from './clock/index.js';
import { Config } from './config/index.js';
import { FieldCipher, KeyRing, loadKeyRing, openMasterKey } from './crypto/index.js';
import { Database } from './database/index.js';
import { DatabaseModule } from './database/database.module.js';
import { ProblemFilter } from './errors/index.js';
import { FileDrive } from './files/file-drive.js';
import { FileReading } from './files/file-reading.js';
import { FileStore } from './files/file-store.js';
import { FilesController } from './files/files.controller.js';
import { FilesStore } from './files/files.store.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { IdempotencySealing } from './idempotency/index.js';
import { loggingModule } from './logging/logging.module.js';
import { PersonalReads, PersonalReadsStore } from './personal-reads/index.js';
import { JobRunner } from './worker/index.js';
import { SweepHandler } from './worker/sweep.handler.js';
import { WorkerLives } from './worker/worker-life.store.js';

export interface PlatformOptions {
  config: Config;
  clock?: Clock;
}

@Global()
@Module({})
class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: Config, useValue: config }], exports: [Config] };
  }
}

/** Everything features stand on; global, so that a feature module imports nothing of it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, clock }: PlatformOptions): DynamicModule {
    const ring = {
      provide: KeyRing,
      inject: [Database],
      useFactory: async (database: Database) => loadKeyRing(database, await openMasterKey(config)),
    };
    const cipher = {
      provide: FieldCipher,
      inject: [KeyRing],
      useFactory: (keys: KeyRing) => new FieldCipher(keys),
    };
    const drive = { provide: FileDrive, useFactory: () => new FileDrive(join(config.dataDir, 'files')) };
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, ConfigModule.forRoot(config), loggingModule(config), DatabaseModule],
      controllers: [FilesController, HealthController],
      providers: [
        { provide: Clock, useValue: clock ?? new Clock(config.clockOffset) },
        ring,
        cipher,
        drive,
        IdempotencySealing,
        FilesStore,
        FileStore,
        FileReading,
        ActorStore,
        SessionListStore,
        AdministrativeLog,
        PersonalReadsStore,
        PersonalReads,
        Sessions,
        Readiness,
        WorkerLives,
        JobRunner,
        SweepHandler,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
      exports: [
        AdministrativeLog,
        PersonalReads,
        Clock,
        FieldCipher,
        KeyRing,
        FileStore,
        FileReading,
        Sessions,
        Readiness,
        JobRunner,
        DiscoveryModule,
      ],
    };
  }
}
