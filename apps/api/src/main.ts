import cluster from 'node:cluster';
import { processCount } from './platform/process/process-count.js';
import { stopCleanly } from './platform/process/stop-cleanly.js';

/** Either serves itself, or keeps the processes that do: then nothing of the product is loaded here (docs/adr/0025). */
async function main(): Promise<void> {
  const count = processCount(process.env);
  if (cluster.isWorker || count === 1) {
    const { serve } = await import('./serve.js');
    return serve(count);
  }
  const { Supervisor } = await import('./platform/process/supervisor.js');
  const supervisor = new Supervisor(count);
  stopCleanly(async () => {
    if (!(await supervisor.stop())) throw new Error('a process did not end in order');
  }, process.env['MOTCUA_CHILD'] === '1');
  process.on('SIGUSR2', () => void supervisor.replaceAll());
  supervisor.start();
}

main().catch(async (error: unknown) => {
  const { explainAndExit } = await import('./platform/process/explain-and-exit.js');
  explainAndExit(error);
});
