import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { createApplicationContext } from './platform/application.js';
import { readConfig } from './platform/config/index.js';
import { explainAndExit } from './platform/process/explain-and-exit.js';
import { refuseUnsafe } from './platform/start/index.js';
import { settle } from './platform/process/settle.js';
import { stopCleanly } from './platform/process/stop-cleanly.js';
import { JobRunner } from './platform/worker/index.js';

/** Four jobs at once, some with a read beside their transaction, one connection that listens, one that proves us alive. */
const POOL = 9;
/** A job may count for longer than anybody would wait for an answer. */
const STATEMENT_MS = 120_000;

async function main(): Promise<void> {
  const given = readConfig(process.env);
  await refuseUnsafe(given, process.env);
  const config = given.with({ databasePool: POOL, statementTimeout: STATEMENT_MS });
  const app = await createApplicationContext(AppModule.forRoot({ config }));
  settle();
  const runner = await app.get(JobRunner).start();
  stopCleanly(async () => {
    await runner.stop();
    await app.close();
  }, config.child);
  process.send?.({ type: 'working' });
  await runner.promise;
}

main().catch(explainAndExit);
