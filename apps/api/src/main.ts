import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { createHttpApplication } from './platform/application.js';
import { readConfig } from './platform/config/index.js';
import { Readiness } from './platform/health/readiness.js';
import { explainAndExit } from './platform/process/explain-and-exit.js';
import { refuseUnsafe } from './platform/start/index.js';
import { stopCleanly } from './platform/process/stop-cleanly.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  await refuseUnsafe(config, process.env);
  const app = await createHttpApplication(AppModule.forRoot({ config }), config);
  stopCleanly(async () => {
    app.get(Readiness).stop();
    await app.close();
  }, config.child);
  await app.listen(config.port, config.host);
  new Logger('Main').log(`listening at ${config.publicUrl} (${config.host}:${config.port})`);
  process.send?.({ type: 'listening', port: config.port });
}

main().catch(explainAndExit);
