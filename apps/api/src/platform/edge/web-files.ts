import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Config } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import { NOT_PAGES } from './requests/known-routes.js';
import { pathOf } from './requests/refuse-request.js';

/** Codes have dots too, but with digits after them, or a province's (1.014325.H60). */
const NAMES_A_FILE = /~$|\.(?!H\d\d$)\d*[a-z][a-z0-9]{0,7}$/i;
const NO_WEB = 'Một Cửa: the API is running; the web app has not been built (WEB_DIST).\n';

function setCaching(reply: FastifyReply, path: string): void {
  // The build names files under assets/ by their content, so a name never changes its meaning.
  const forever = /[/\\]assets[/\\]/.test(path);
  void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** The web app: its files as built (also .br and .gz), and its page for every address that is the app's to route. */
export async function registerWeb(fastify: FastifyInstance, config: Config): Promise<void> {
  const root = config.webDist;
  if (root === null) {
    fastify.get('/*', async (request, reply) => {
      if (NOT_PAGES.test(pathOf(request))) throw new ProblemError('NOT_FOUND');
      return reply.type('text/plain; charset=utf-8').send(NO_WEB);
    });
    return;
  }
  await fastify.register(staticFiles, {
    root,
    serve: true,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders: setCaching,
    globIgnore: ['**/*.br', '**/*.gz', '**/*.map', 'index.html'],
  });
  fastify.get('/*', async (request, reply) => {
    const path = pathOf(request);
    if (NOT_PAGES.test(path) || NAMES_A_FILE.test(path)) throw new ProblemError('NOT_FOUND');
    return reply.sendFile('index.html');
  });
}
