import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Html } from './html.js';

export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * No script, no outside asset. Browsers also check `form-action` against the redirects that follow a
 * submitted form, so the login page must name the origin it will finally send the browser to.
 */
export function pageHeaders(formTargets: readonly string[] = []): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      'img-src data:',
      ["form-action 'self'", ...formTargets].join(' '),
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

export function sendPage(
  res: ServerResponse,
  status: number,
  body: Html,
  formTargets: readonly string[] = [],
): void {
  res.writeHead(status, { ...pageHeaders(formTargets), 'content-type': 'text/html; charset=utf-8' });
  res.end(body.text);
}

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  res.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(JSON.stringify(body));
}

async function readText(req: IncomingMessage, type: string, limit: number): Promise<string> {
  const actual = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (actual !== type) throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', `expected ${type}`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new HttpError(413, 'TOO_LARGE', `more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(req, 'application/x-www-form-urlencoded', 8 * 1024));
}

export async function readJsonObject(req: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readText(req, 'application/json', 64 * 1024);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpError(400, 'MALFORMED_JSON', 'the body is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError(400, 'MALFORMED_JSON', 'the body is not a JSON object');
  }
  return Object.fromEntries(Object.entries(value));
}
