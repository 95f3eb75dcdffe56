import { connect } from 'node:net';
import type { Answer } from './send.js';
import { HANG } from './send.js';

/** What no client library would send: over a bare connection. */
export const BROKEN_HTTP: readonly string[] = [
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'GET /%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n',
  `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: x\r\n${'X-Y: z\r\n'.repeat(5000)}\r\n`,
  `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
  'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
  'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}',
  'POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n',
  'POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /assets/..%2f..%2f..%2fpackage.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /api/v1/procedures?q=\u0001\u0002 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /api/v1/session HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n',
  'GET /api/v1/session HTTP/1.1\nHost: x\n\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  '\r\n'.repeat(1000),
];

/** A connection closed without a word is an answer too: status 0. */
export function sendRaw(address: string, text: string): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const started = performance.now();
  return new Promise((done) => {
    let body = '';
    const socket = connect({ host: hostname, port: Number(port) });
    const end = (): void => {
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(body)?.[1] ?? 0);
      done({ status, headers: {}, body, ms: performance.now() - started, after: '' });
    };
    // What was not refused is left hanging half sent: the server's own limit must end it, not this test.
    socket.setTimeout(Math.min(2000, HANG), end);
    socket.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
    socket.once('error', end);
    socket.once('close', end);
    socket.write(Buffer.from(text, 'latin1'));
  });
}
