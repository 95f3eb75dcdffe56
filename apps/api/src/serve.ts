import 'reflect-metadata';
import cluster from 'node:cluster';
import { Logger } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { createHttpApplication } from './platform/application.js';
import { readConfig } from './platform/config/index.js';
import { Readiness } from './platform/health/readiness.js';
import { tellParent } from './platform/process/messages.js';
import { poolShare } from './platform/process/pool-share.js';
import { settle } from './platform/process/settle.js';
import { stopCleanly } from './platform/process/stop-cleanly.js';
import { refuseUnsafe } from './platform/start/index.js';

/** One HTTP process, alone or one of several. */
export async function serve(processes: number): Promise<void> {
  const given = readConfig(process.env);
  const config = given.with({ databasePool: poolShare(given.databasePool, processes) });
  await refuseUnsafe(config, process.env);
  const app = await createHttpApplication(AppModule.forRoot({ config }), config);
  // A process of a cluster would end at once, in the middle of its answers, when the supervisor is gone.
  if (cluster.worker) cluster.worker.exitedAfterDisconnect = true;
  stopCleanly(async () => {
    app.get(Readiness).stop();
    await app.close();
  }, config.child);
  settle();
  await app.listen(config.port, config.host);
  new Logger('Main').log(`listening at ${config.publicUrl} (${config.host}:${config.port})`);
  tellParent({ type: 'listening', port: config.port });
}
