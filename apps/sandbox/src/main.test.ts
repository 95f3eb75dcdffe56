import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

// The built program: what is tested here is a process's life, which a module in the test runner does not have.
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const env = { ...process.env, SANDBOX_PORT: '0', MOTCUA_DATA_DIR: '' };

async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code] = (await once(child, 'exit')) as [unknown];
  return code;
}

describe('the program', () => {
  beforeAll(() => {
    if (!existsSync(MAIN)) throw new Error('build @motcua/sandbox before its tests');
  });

  it('says where it listens, and stops when its standard input closes', async () => {
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { msg, port } = JSON.parse(line.toString()) as { msg: string; port: number };
    expect(msg).toBe('listening');
    expect((await fetch(`http://127.0.0.1:${port}/sandbox/health`)).status).toBe(200);
    child.stdin.end();
    expect(await exitCode(child)).toBe(0);
  });

  it('stops when the IPC channel closes', async () => {
    const child = fork(MAIN, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [message] = (await once(child, 'message')) as [unknown];
    expect(message).toMatchObject({ type: 'listening' });
    child.disconnect();
    expect(await exitCode(child)).toBe(0);
  });

  it('stops on SIGTERM, and is not disturbed by an empty standard input', async () => {
    const child = fork(MAIN, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    child.kill('SIGTERM');
    expect(await exitCode(child)).toBe(0);
  });
});

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({})).toEqual({ port: 3900, publicUrl: 'http://localhost:3000', callbackPorts: [] });
  });

  it('are read from the environment', () => {
    const given = {
      SANDBOX_PORT: '4001',
      PUBLIC_URL: 'https://dvc.example.vn',
      SANDBOX_CALLBACK_PORTS: '3000, 5173',
      OIDC_CLIENT_SECRET: 's',
      MOTCUA_DATA_DIR: '/data',
    };
    expect(readConfig(given)).toEqual({
      port: 4001,
      publicUrl: 'https://dvc.example.vn',
      callbackPorts: [3000, 5173],
      clientSecret: 's',
      dataDir: '/data',
    });
  });

  it.each([{ SANDBOX_PORT: 'x' }, { SANDBOX_CALLBACK_PORTS: '70000' }, { PUBLIC_URL: 'here' }])(
    'are refused when wrong: %o',
    (given) => expect(() => readConfig(given)).toThrow(Object.keys(given)[0]),
  );
});
