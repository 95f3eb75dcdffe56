import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Smaller answers fit into one packet anyway. */
const WORTH_IT = 2048;

/** Answers of the API, which are made anew each time; files carry their own compression or need none. */
export async function registerCompression(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, {
    global: true,
    threshold: WORTH_IT,
    customTypes: /^application\/(problem\+)?json/,
    encodings: ['br', 'gzip'],
    // The middle setting: most of the gain at a tenth of the time.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
