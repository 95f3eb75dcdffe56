import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from './file-store.js';
import { FilesStore } from './files.store.js';
import type { LinkedContent } from './links/file-links.js';
import type { ByteRange } from './sealing/open-stream.js';
import type { StoredFile } from './stored-file.js';

const SHOWN_IN_PLACE = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);
// A document from outside must not act in our name when shown in a frame of ours.
const POLICY =
  "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Streams files with headers that keep them documents: the checked type, no sniffing, no scripts, no shared cache. */
@Injectable()
export class SendFile {
  constructor(
    private readonly files: FileStore,
    private readonly store: FilesStore,
  ) {}

  /** The caller has checked that the reader may see it. Throws as FileStore.open does, before anything is sent. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    file: StoredFile,
    what: LinkedContent,
  ): Promise<void> {
    const preview = what === 'PREVIEW' ? await this.store.preview(file.id) : null;
    const shown = preview ? { ...file, ...preview } : file;
    const range = wantedRange(request.headers.range, shown.size);
    const content = await this.files.open(shown, range ?? undefined);
    const inPlace = SHOWN_IN_PLACE.has(shown.mediaType) && file.warnings.length === 0;
    void reply
      .code(range ? 206 : 200)
      .header('content-type', shown.mediaType)
      .header('content-length', range ? range.end - range.start + 1 : shown.size)
      .header('content-disposition', disposition(inPlace ? 'inline' : 'attachment', file.name))
      .header('content-security-policy', POLICY)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .header('accept-ranges', 'bytes');
    if (range) void reply.header('content-range', `bytes ${range.start}-${range.end}/${shown.size}`);
    await reply.send(content);
  }
}

function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\w.-]+/g, '_');
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

/** One range that can be met; anything else may be ignored, and the whole is sent (RFC 9110, 14.2). */
function wantedRange(header: string | undefined, size: number): ByteRange | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end && start < size ? { start, end } : null;
}
