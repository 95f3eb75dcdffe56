import { Agent, request } from 'node:http';
import type { Attack } from './attack.js';

export interface Answer {
  /** 0 when the connection ended without one. */
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  ms: number;
}

const MOST_BODY = 200_000;
/** No answer of ours may take so long; it is a hang. */
export const HANG = 15_000;

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends it as it stands. Gives null for what this client itself cannot put on the wire. */
export function send(address: string, { method, path, headers, body }: Attack): Promise<Answer | null> {
  const started = performance.now();
  return new Promise((done) => {
    const end = (answer: Omit<Answer, 'ms'>): void => done({ ...answer, ms: performance.now() - started });
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
