import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface Run {
  child: ChildProcess;
  /** Exit code or the signal that ended it. */
  ended: Promise<number | string>;
  out: () => string;
  err: () => string;
  /** Types of the messages that it sent to us. */
  messages: string[];
}

/** The programs as they are built (builtApi() first), in processes of their own: what a signal or a lost parent does cannot be seen from within. */
export class Programs {
  private readonly children: ChildProcess[] = [];

  constructor(private readonly env: () => Record<string, string>) {}

  run(program: string, args: string[] = [], env: Record<string, string> = {}): Run {
    const child = spawn(process.execPath, [join(DIST, `${program}.js`), ...args], {
      env: { PATH: process.env['PATH'] ?? '', MOTCUA_DEMO: '1', ...this.env(), ...env },
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    this.children.push(child);
    const said = { out: '', err: '' };
    const messages: string[] = [];
    child.stdout?.on('data', (data: Buffer) => (said.out += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (said.err += data.toString()));
    child.on('message', (message: { type: string }) => messages.push(message.type));
    const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
    return { child, ended, out: () => said.out, err: () => said.err, messages };
  }

  killAll(): void {
    for (const child of this.children.splice(0)) child.kill('SIGKILL');
  }
}

export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

/** Resolves when the process answers as ready; a process that ended says why at once. */
export async function ready(port: string, api: Run): Promise<void> {
  const lost = api.ended.then((code) => {
    throw new Error(`ended with ${code}: ${api.err()}`);
  });
  const asked = vi.waitFor(
    async () => expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200),
    { timeout: 60_000, interval: 100 },
  );
  await Promise.race([asked, lost]);
}

/** The HTTP processes of a supervisor, by what the kernel says. */
export function processesOf({ child }: Run): number[] {
  const file = `/proc/${child.pid}/task/${child.pid}/children`;
  return readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

export function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
}
