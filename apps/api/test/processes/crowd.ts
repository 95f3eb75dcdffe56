import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  /** Status, or why there is none. */
  status: number | string;
  headers: IncomingHttpHeaders;
}

/** Clients that ask again as soon as they are answered, each over a connection that is kept; until the port is closed. */
export class Crowd {
  readonly answers: Answer[] = [];
  private going = true;
  private readonly agent: Agent;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly port: string,
    private readonly path: string,
    size: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: size });
    this.clients = Array.from({ length: size }, async () => this.ask());
  }

  /** As many answers as there were until now. */
  get count(): number {
    return this.answers.length;
  }

  async end(): Promise<void> {
    this.going = false;
    await Promise.all(this.clients);
    this.agent.destroy();
  }

  private async ask(): Promise<void> {
    while (this.going) {
      const answer = await this.once();
      this.answers.push(answer);
      // Nobody listens any more: what is asked from now on goes to another machine.
      if (answer.status === 'ECONNREFUSED') return;
    }
  }

  private async once(): Promise<Answer> {
    return new Promise((done) => {
      const { port, path, agent } = this;
      const asked = request({ host: '127.0.0.1', port, path, agent }, (answer) => {
        const { statusCode = 0, headers } = answer;
        answer.resume().once('end', () => done({ status: statusCode, headers }));
        answer.once('error', () => done({ status: 'broken off', headers }));
      });
      asked.once('error', (error: NodeJS.ErrnoException) =>
        done({ status: error.code ?? 'broken', headers: {} }),
      );
      asked.end();
    });
  }
}
