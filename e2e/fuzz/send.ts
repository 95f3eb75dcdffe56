import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Attack } from './attack.js';

export interface Answer {
  /** 0 when the connection ended without one. */
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  ms: number;
  /** What the connection carried before: what is left of a body there can spoil the next request. */
  after: string;
}

const MOST_BODY = 200_000;
/** No answer of ours may take so long; it is a hang. */
export const HANG = 15_000;

const carried = new WeakMap<Socket, string>();

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends it as it stands. Gives null for what this client itself cannot put on the wire. */
export function send(address: string, { method, path, headers, body }: Attack): Promise<Answer | null> {
  const started = performance.now();
  return new Promise((done) => {
    let after = '';
    const end = (answer: Omit<Answer, 'ms' | 'after'>): void =>
      done({ ...answer, ms: performance.now() - started, after });
    let outgoing;
    try {
      const length = body === null ? {} : { 'content-length': String(body.length) };
      outgoing = request(address + path, {
        method,
        headers: { ...headers, ...length },
        agent,
        timeout: HANG,
      });
    } catch {
      done(null);
      return;
    }
    outgoing.once('socket', (socket) => {
      after = carried.get(socket) ?? '';
      carried.set(
        socket,
        `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)} +${body?.length ?? 0}`,
      );
    });
    outgoing.once('response', (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        if (text.length < MOST_BODY) text += chunk;
      });
      const over = (): void =>
        end({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
      incoming.once('end', over);
      incoming.once('error', over);
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error('hang')));
    outgoing.once('error', () => end({ status: 0, headers: {}, body: '' }));
    if (body !== null) outgoing.write(body);
    outgoing.end();
  });
}
