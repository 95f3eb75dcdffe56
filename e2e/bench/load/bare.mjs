import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../tools/free-port.mjs';
import { apiPackage } from './product.mjs';

/** The bare Fastify handler over these kinds of acts. Its requests are named by the number of the act. */
export async function startBare(url, { kinds, processes, connections = 8 }) {
  const place = await mkdtemp(join(tmpdir(), 'motcua-bare-'));
  const file = join(place, 'acts.json');
  await writeFile(
    file,
    JSON.stringify(kinds.map(({ kind: { statements, acts } }) => ({ statements, acts }))),
  );
  const port = await freePort();
  const settings = { url, file, port, processes, connections };
  const child = fork(join(import.meta.dirname, 'bare-server.mjs'), [JSON.stringify(settings)], {
    env: { ...process.env, MOTCUA_BENCH_API: apiPackage },
  });
  await new Promise((done, fail) => {
    child.once('message', done);
    child.once('exit', (code) => fail(new Error(`the bare server ended with ${code}`)));
  });
  const total = kinds.reduce((sum, { kind }) => sum + kind.acts.length, 0);
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid,
    requests: Array.from({ length: total }, (_, k) => ({ path: `/acts/${k}` })),
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await rm(place, { recursive: true, force: true });
    },
  };
}
