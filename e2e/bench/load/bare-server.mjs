import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { APP_ROLE, runAct } from './run-act.mjs';

// The least that an HTTP endpoint over PostgreSQL can be: Fastify, a pool, the recorded statements, rows as JSON. As many
// processes behind one port as the product has.
const { url, file, port, processes, connections } = JSON.parse(process.argv[2]);

if (cluster.isPrimary) {
  let listening = 0;
  cluster.on('listening', () => {
    listening += 1;
    if (listening === processes) process.send({ type: 'listening' });
  });
  for (let n = 0; n < processes; n += 1) cluster.fork();
  process.once('disconnect', () => process.exit());
  process.once('SIGTERM', () => process.exit());
} else {
  const require = createRequire(process.env['MOTCUA_BENCH_API']);
  const { fastify } = require('fastify');
  const { Pool } = require('pg');
  const pool = new Pool({
    connectionString: url,
    max: Math.max(1, Math.floor(connections / processes)),
    ...APP_ROLE,
  });
  const acts = JSON.parse(readFileSync(file, 'utf8')).flatMap(({ statements, acts: all }) =>
    all.map((values) => ({ statements, values })),
  );
  const app = fastify();
  const handle = async ({ params: { k } }) => {
    const { statements, values } = acts[Number(k)];
    const client = await pool.connect();
    let broken = true;
    try {
      const rows = await runAct(client, statements, values);
      broken = false;
      return rows;
    } finally {
      client.release(broken);
    }
  };
  app.get('/acts/:k', handle);
  app.post('/acts/:k', handle);
  await app.listen({ port, host: '127.0.0.1' });
}
