import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const STORE = {
  region: 'vn-1',
  bucket: 'giay-to',
  accessKeyId: 'motcua-test',
  secretAccessKey: 'only-for-tests',
};

/** How it behaves from now on, for so many requests. */
export type Mood = 'well' | 'unavailable' | 'slow' | 'hangs-up' | 'hangs-up-midway';

/**
 * A stand-in for an S3 store: PUT, GET with ranges, HEAD and DELETE of objects by path, every request's signature
 * (AWS4-HMAC-SHA256) computed anew and compared, and bad behaviour on demand.
 */
export class ObjectStore {
  readonly objects = new Map<string, Buffer>();
  readonly refused: string[] = [];
  private readonly server: Server;
  private mood: Mood = 'well';
  private moodFor = 0;

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
  }

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  behave(mood: Mood, requests = Number.POSITIVE_INFINITY): void {
    this.mood = mood;
    this.moodFor = requests;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mood = this.moodFor > 0 ? this.mood : 'well';
    this.moodFor -= 1;
    if (mood === 'hangs-up') return void request.socket.destroy();
    if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if (mood === 'hangs-up-midway' && request.method === 'PUT') return void request.socket.destroy();
    }
    if (mood === 'unavailable') return fail(response, 503, 'SlowDown');
    if (!isSigned(request)) {
      this.refused.push(`${request.method} ${request.url}`);
      return fail(response, 403, 'SignatureDoesNotMatch');
    }
    this.serve(request, response, { body: Buffer.concat(chunks), breaks: mood === 'hangs-up-midway' });
  }

  private serve(
    request: IncomingMessage,
    response: ServerResponse,
    how: { body: Buffer; breaks: boolean },
  ): void {
    const [, bucket, key = ''] = /^\/([^/?]+)\/?([^?]*)/.exec(request.url ?? '') ?? [];
    if (bucket !== STORE.bucket) return fail(response, 404, 'NoSuchBucket');
    const object = this.objects.get(key);
    switch (request.method) {
      case 'PUT':
        this.objects.set(key, how.body);
        return void response.writeHead(200, { etag: '"x"' }).end();
      case 'DELETE':
        this.objects.delete(key);
        return void response.writeHead(204).end();
      case 'HEAD':
        return void response.writeHead(key === '' || object ? 200 : 404).end();
      default:
        return object ? send(request, response, object, how.breaks) : fail(response, 404, 'NoSuchKey');
    }
  }
}

function send(request: IncomingMessage, response: ServerResponse, object: Buffer, breaks: boolean): void {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const [start, end] = [Number(from), Math.min(to === '' ? Infinity : Number(to), object.length - 1)];
  const part = object.subarray(start, end + 1);
  response.writeHead(request.headers.range ? 206 : 200, {
    'content-length': part.length,
    'content-range': `bytes ${start}-${end}/${object.length}`,
  });
  if (!breaks) return void response.end(part);
  response.write(part.subarray(0, part.length / 2), () => response.destroy());
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** As the protocol says, from the request as it came. */
function isSigned(request: IncomingMessage): boolean {
  const { headers } = request;
  const [, id, scope, signed, given] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (id !== STORE.accessKeyId || !scope || !signed || !given) return false;
  const [day = '', region, service] = scope.split('/');
  const at = String(headers['x-amz-date']);
  if (region !== STORE.region || service !== 's3' || !at.startsWith(day)) return false;
  if (Math.abs(Date.parse(at.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:')) - Date.now()) > 15 * 60_000)
    return false;
  const names = signed.split(';');
  if (!names.includes('host') || !names.includes('x-amz-content-sha256')) return false;
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = [
    request.method,
    path,
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
      .toSorted()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const key = ['s3', 'aws4_request'].reduce(
    (from, part) => hmac(from, part),
    hmac(hmac(`AWS4${STORE.secretAccessKey}`, day), STORE.region),
  );
  const right = hmac(key, ['AWS4-HMAC-SHA256', at, scope, digest].join('\n'));
  return timingSafeEqual(right, Buffer.from(given, 'hex'));
}
