import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/index.js';
import { ProblemError } from '../errors/index.js';

const HALF_A_YEAR = 180 * 86_400_000;
const DAY = 86_400_000;
/** Officers' passwords; citizens have none with us. */
const CHANGE_PASSWORD = '/can-bo/bao-mat';
const DEMO_CONTACT = 'mailto:an-ninh@example.vn';

/** Addresses at which the world looks for certain things by agreement (RFC 9116, W3C change-password). */
export function registerWellKnown(fastify: FastifyInstance, config: Config): void {
  const contact = config.edge.securityContact ?? (config.demo ? DEMO_CONTACT : null);
  fastify.get('/.well-known/security.txt', async (_request, reply) => {
    if (contact === null) throw new ProblemError('NOT_FOUND');
    // By the day, so that the text is the same however often it is asked for.
    const until = new Date(Math.ceil((Date.now() + HALF_A_YEAR) / DAY) * DAY);
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${until.toISOString()}`,
      'Preferred-Languages: vi, en',
      `Canonical: ${config.publicUrl}/.well-known/security.txt`,
    ];
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
  fastify.get('/.well-known/change-password', async (_request, reply) =>
    reply.redirect(CHANGE_PASSWORD, 302),
  );
}
