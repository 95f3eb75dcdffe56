import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyReply } from 'fastify';

const OURS = /^mc_(?!lang$)\w+$/;
const SET_OURS = /^(mc_(?!lang=)\w+)=/;
const PREFIXED = /^(?:__Host-|__Secure-)(mc_\w+)$/;

/**
 * Over TLS the names of our cookies get a prefix with which a browser takes them only from ourselves, encrypted: another
 * host below the same domain, or somebody on the wire before the first visit, cannot plant one. Routes know nothing of it.
 */
export function guardCookieNames(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    const given = request.cookies;
    const believed: typeof given = {};
    for (const [name, value] of Object.entries(given)) {
      const own = PREFIXED.exec(name)?.[1];
      if (own !== undefined) believed[own] = value;
      else if (!OURS.test(name)) believed[name] ??= value;
    }
    request.cookies = believed;
  });
  fastify.addHook('onSend', async (_request, reply) => prefix(reply));
}

function prefix(reply: FastifyReply): void {
  const set = reply.getHeader('set-cookie');
  if (set === undefined) return;
  const named = [set].flat().map((line) => {
    const text = String(line);
    // The stronger one is for cookies of the whole site.
    return text.replace(SET_OURS, /; Path=\/(;|$)/.test(text) ? '__Host-$1=' : '__Secure-$1=');
  });
  void reply.removeHeader('set-cookie').header('set-cookie', named);
}
