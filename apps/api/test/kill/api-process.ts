import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** The API as its own process, as it runs in production; it can be killed without warning and started again. */
export class ApiProcess {
  private child: ChildProcess | null = null;
  private port = 0;

  constructor(
    private readonly entry: string,
    private readonly env: Record<string, string>,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async start(): Promise<void> {
    this.port = await freePort();
    // One: killing it must leave nobody who answers.
    const env = { ...process.env, MOTCUA_PROCESSES: '1', ...this.env, PORT: String(this.port) };
    const child = fork(this.entry, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the API ended with ${code} before it listened`)));
      child.on('message', (message: { type: string }) => {
        if (message.type === 'listening') resolve();
      });
    });
  }

  /** As a power cut would: no handler runs, every connection breaks. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
