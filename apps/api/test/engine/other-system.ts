import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Question {
  path: string;
  key: string;
  body: Record<string, unknown>;
}

/** Answers with a status and a body; `null` keeps silent until told otherwise. */
export type Reply = { status: number; body: unknown } | null;

/** Another agency's system, as one server that says what the test wants. */
export class OtherSystem {
  readonly asked: Question[] = [];
  private readonly held: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    public reply: (question: Question) => Reply,
  ) {}

  static async start(): Promise<OtherSystem> {
    const server = createServer((req, res) => {
      let text = '';
      req.on('data', (data: Buffer) => (text += data.toString()));
      req.on('end', () => {
        const question = {
          path: req.url ?? '',
          key: String(req.headers['idempotency-key']),
          body: JSON.parse(text) as Record<string, unknown>,
        };
        system.asked.push(question);
        const answer = (reply: Reply): void => {
          res.writeHead(reply?.status ?? 500, { 'content-type': 'application/json' });
          res.end(JSON.stringify(reply?.body ?? {}));
        };
        const reply = system.reply(question);
        if (reply) answer(reply);
        else system.held.push(() => answer(system.reply(question)));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const system = new OtherSystem(server, () => ({ status: 503, body: {} }));
    return system;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Gives those who wait the answer of now. */
  speak(): void {
    for (const answer of this.held.splice(0)) answer();
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
