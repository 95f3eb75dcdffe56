import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
let port: number;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await seedFixture(t.ownerUrl, { citizens: ['dan.an'], officers: [] });
  await t.app.listen(0, '127.0.0.1');
  port = (t.fastify.server.address() as AddressInfo).port;
});
afterAll(() => t.close());

describe('a body refused before its end', () => {
  it('does not hold up what comes after it on the same connection', async () => {
    const signedIn = await t.signInAs('dan.an');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (method: string, path: string, body?: Buffer): Promise<number> =>
      new Promise((done, fail) => {
        const sent = body && { 'content-type': 'multipart/form-data', 'content-length': body.length };
        const headers = { ...signedIn, ...sent };
        const outgoing = request({ port, method, path, agent, timeout: 5000, headers });
        outgoing.once('response', (incoming) => {
          incoming.resume().once('end', () => done(incoming.statusCode ?? 0));
        });
        outgoing.once('timeout', () => outgoing.destroy(new Error('held up')));
        outgoing.once('error', fail);
        outgoing.end(body);
      });
    try {
      for (let size = 100_000; size <= 900_000; size += 200_000) {
        // Multipart without a boundary: given up while the body is still coming in.
        expect([400, 422]).toContain(await send('POST', '/api/v1/files', Buffer.alloc(size, 'a')));
        expect(await send('GET', '/api/v1/session')).toBe(200);
      }
    } finally {
      agent.destroy();
    }
  });
});
