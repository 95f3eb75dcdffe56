import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ActorNow, ActorNowStore } from './access/index.js';
import { AdministrativeLog } from './administrative-log/index.js';
import { AccessGuard, ActorStore, SessionListStore, Sessions } from './auth/index.js';
import { Clock } from './clock/index.js';
import { Config } from './config/index.js';
import { FieldCipher, KeyRing, loadKeyRing, openMasterKey } from './crypto/index.js';
import { Database } from './database/index.js';
import { DatabaseModule } from './database/database.module.js';
import { ProblemFilter } from './errors/index.js';
import { FilesController } from './files/files.controller.js';
import { FILES_EXPORTS, FILES_PROVIDERS } from './files/files.providers.js';
import { HealthController } from './health/health.controller.js';
import { HealthParts } from './health/index.js';
import { OwnParts } from './health/own-parts.js';
import { Readiness } from './health/readiness.js';
import { QueueStore } from './metrics/queue.store.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { IdempotencySealing } from './idempotency/index.js';
import { SealedRegister } from './keys/index.js';
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
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, ConfigModule.forRoot(config), loggingModule(config), DatabaseModule],
      controllers: [FilesController, HealthController],
      providers: [
        { provide: Clock, useValue: clock ?? new Clock(config.clockOffset) },
        ring,
        cipher,
        IdempotencySealing,
        SealedRegister,
        ...FILES_PROVIDERS,
        ActorStore,
        SessionListStore,
        ActorNowStore,
        ActorNow,
        AdministrativeLog,
        PersonalReadsStore,
        PersonalReads,
        Sessions,
        HealthParts,
        OwnParts,
        Readiness,
        QueueStore,
        WorkerLives,
        JobRunner,
        SweepHandler,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
      exports: [
        ActorNow,
        AdministrativeLog,
        PersonalReads,
        Clock,
        FieldCipher,
        KeyRing,
        ...FILES_EXPORTS,
        Sessions,
        HealthParts,
        Readiness,
        JobRunner,
        DiscoveryModule,
      ],
    };
  }
}
