import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { StoredFile } from './stored-file.js';

const SHOWN_IN_PLACE = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);
// A document from outside must not act in our name when shown in a frame of ours.
const POLICY =
  "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Streams a file with headers that keep it a document: its checked type, no sniffing, no scripts, no shared cache. */
export function sendFile(reply: FastifyReply, file: StoredFile, content: Readable): FastifyReply {
  const disposition = SHOWN_IN_PLACE.has(file.mediaType) ? 'inline' : 'attachment';
  const ascii = file.name.replace(/[^\w.-]+/g, '_');
  const utf8 = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return reply
    .header('content-type', file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', `${disposition}; filename="${ascii}"; filename*=UTF-8''${utf8}`)
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(content);
}
