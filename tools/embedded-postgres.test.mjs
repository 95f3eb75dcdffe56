import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startPostgres } from './embedded-postgres.mjs';
import { root } from './paths.mjs';

const pg = createRequire(join(root, 'packages', 'testing', 'package.json'))('pg');

describe('embedded PostgreSQL', () => {
  const place = mkdtempSync(join(tmpdir(), 'motcua pg-'));
  const dataDir = join(place, 'pg');
  const lockFile = join(dataDir, 'postmaster.pid');
  const running = [];

  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  async function start(options = {}) {
    const said = [];
    const server = await startPostgres({ dataDir, log: (line) => said.push(line), ...options });
    running.push(server);
    return { ...server, said };
  }

  async function query({ url }, sql) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const readNotes = (server) => query(server, 'SELECT text FROM note ORDER BY text');

  /** A start in a process of its own, so that it can be killed. `extraPath` may hide programs. */
  function startElsewhere(extraPath = '') {
    const module = JSON.stringify(join(root, 'tools', 'embedded-postgres.mjs'));
    const script = `
      const { startPostgres } = await import(${module});
      const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      process.stdout.write(url + '\\n');`;
    const env = { ...process.env, PATH: `${extraPath}:${process.env.PATH}` };
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env });
    return new Promise((done, fail) => {
      child.stdout.once('data', (data) => done({ child, url: String(data).trim() }));
      child.once('exit', (code) => fail(new Error(`ended with ${code}`)));
    });
  }

  const killed = (child) =>
    new Promise((done) => {
      child.once('exit', done);
      child.kill('SIGKILL');
    });

  it('keeps its data, and its password in a file of its owner alone', async () => {
    const first = await start();
    await query(first, "CREATE TABLE note (text text); INSERT INTO note VALUES ('một')");
    await running.pop().stop();
    const second = await start();
    expect(await readNotes(second)).toEqual([{ text: 'một' }]);
    expect(statSync(`${dataDir}.secret`).mode & 0o777).toBe(0o600);
    expect(readFileSync(`${dataDir}.secret`, 'utf8')).toBe(new URL(second.url).password);
    await expect(query({ url: second.url.replace(/:[^:@]+@/, ':wrong@') }, 'SELECT 1')).rejects.toThrow(
      'password',
    );
  });

  it('refuses a second server on the same data', async () => {
    await start();
    await expect(startPostgres({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`);
  });

  it('ends with a killed owner and starts again with every committed row', async () => {
    const { child, url } = await startElsewhere();
    await query({ url }, "INSERT INTO note VALUES ('hai')");
    await killed(child);
    expect(await readNotes(await start())).toEqual([{ text: 'hai' }, { text: 'một' }]);
  });

  it('stops a server that outlived its owner, where nothing could end it', async () => {
    const broken = join(place, 'bin');
    mkdirSync(broken);
    writeFileSync(join(broken, 'setpriv'), '#!/bin/sh\nexit 127\n', { mode: 0o755 });
    const { child } = await startElsewhere(broken);
    const orphan = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
    await killed(child);
    expect(process.kill(orphan, 0)).toBe(true);
    const server = await start();
    expect(server.said[0]).toContain(`left behind (pid ${orphan})`);
    expect(await readNotes(server)).toHaveLength(2);
  });

  it('is not held up by a lock file whose number now belongs to another program', async () => {
    writeFileSync(lockFile, `${process.pid}\n${dataDir}\n`);
    expect(await readNotes(await start())).toHaveLength(2);
  });

  it('says so when the wanted port is taken', async () => {
    const { port } = await start({ dataDir: join(place, 'other'), mode: 'test' });
    await expect(startPostgres({ dataDir, port })).rejects.toThrow('Address already in use');
  });
});
