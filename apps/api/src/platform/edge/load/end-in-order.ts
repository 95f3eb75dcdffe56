import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { LaneName } from './lanes.js';
import type { SlowAnswers } from './slow-answers.js';
import type { Turnstile } from './turnstile.js';

/**
 * So long the line goes on as ever, and connections that are kept alive get an answer that closes them, instead of being
 * cut between two requests.
 */
const FAREWELL_MS = 400;
/** After it even those that are being answered are cut, so that the process still ends in time and in order. */
const LAST_MS = 8500;

/**
 * What stopping means for requests: from now on every answer closes its connection; a moment later who still waits for a
 * place is told to come again, and no new connection is taken; what is under way is answered.
 */
export function endInOrder(
  fastify: FastifyInstance,
  { turnstile, slow }: { turnstile: Turnstile<LaneName>; slow: SlowAnswers },
): void {
  const sockets = new Set<Socket>();
  const state = { ending: false };
  fastify.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Fastify says so itself only in answers to what was asked from then on.
  fastify.addHook('onSend', async (_request, reply) => {
    if (state.ending) void reply.header('connection', 'close');
  });
  fastify.addHook('preClose', async () => {
    state.ending = true;
    slow.release();
    if (fastify.server.listening) await new Promise((done) => setTimeout(done, FAREWELL_MS));
    turnstile.close();
    if (!fastify.server.listening) return;
    // Opened ahead by a browser, or by somebody slow: Node would wait for their first request.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => fastify.server.closeAllConnections(), LAST_MS).unref();
  });
}
