import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

// The built stand-ins run as their own process, as they do in a demo.
const SANDBOX = fileURLToPath(new URL('../../../../sandbox/dist/main.js', import.meta.url));

export interface Asked {
  connector: string;
  question: Record<string, unknown>;
  /** As it stands in the stand-in, or in the test in its place. */
  answer: Record<string, unknown>;
}

/**
 * The systems of others: every question goes on to the sandbox, which refuses what is not asked rightly; where a test
 * needs another answer than the sandbox gives to that number, it says so beforehand.
 */
export class OtherSystems {
  readonly asked: Asked[] = [];
  private readonly said: Record<string, unknown>[] = [];
  private silent = false;

  private constructor(
    private readonly sandbox: ChildProcess,
    private readonly sandboxPort: number,
    private readonly server: Server,
  ) {}

  static async start(): Promise<OtherSystems> {
    const sandbox = spawn(process.execPath, [SANDBOX], {
      env: { ...process.env, SANDBOX_PORT: '0', PUBLIC_URL: '', MOTCUA_DATA_DIR: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = (await once(sandbox.stdout, 'data')) as [Buffer];
    const { port } = JSON.parse(line.toString()) as { port: number };
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const systems = new OtherSystems(sandbox, port, server);
    server.on('request', (req: IncomingMessage, res: ServerResponse) => {
      systems.serve(req, res).catch(() => res.destroy());
    });
    return systems;
  }

  /** For MOTCUA_CONNECTORS_URL. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** To the next question not yet spoken for; what is not said is as the sandbox has it. */
  say(values: Record<string, unknown>): void {
    this.silent = false;
    this.said.push(values);
  }

  /** As the sandbox has it, from now on. */
  speak(): void {
    this.silent = false;
  }

  fallSilent(): void {
    this.silent = true;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    this.sandbox.stdin?.end();
    await once(this.sandbox, 'exit');
  }

  private async serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { status, body } = await this.answer(req);
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  }

  private async answer(req: IncomingMessage): Promise<{ status: number; body: Record<string, unknown> }> {
    let text = '';
    for await (const data of req) text += String(data);
    if (this.silent) return { status: 503, body: {} };
    const path = req.url ?? '/';
    const answered = await fetch(`http://127.0.0.1:${this.sandboxPort}/sandbox/connectors${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': String(req.headers['idempotency-key']),
      },
      body: text,
    });
    const body = (await answered.json()) as Record<string, unknown>;
    if (!answered.ok) return { status: answered.status, body };
    const answer = { ...body, ...this.said.shift() };
    const question = JSON.parse(text) as Record<string, unknown>;
    this.asked.push({ connector: path.slice(1), question, answer });
    return { status: 200, body: answer };
  }
}
