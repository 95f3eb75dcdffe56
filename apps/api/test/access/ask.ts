import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { TestApp } from '../harness/index.js';
import type { Asker } from './askers.js';
import type { KnownRoute } from './known-routes.js';

/** A route as it is known, ready to be called. */
export interface Callable {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  path: string;
  route: KnownRoute;
}

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** Asks as this person would, from a place of their own. */
export async function ask(
  t: TestApp,
  { method, path, route }: Callable,
  asker: Asker,
  ids: Readonly<Record<string, string>> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { body, '?': question, ...params } = ids;
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'));
  const query = [route.query, question].filter(Boolean).join('&');
  const reads = method === 'GET' || method === 'HEAD';
  const sent = { ...route.send, ...(body === undefined ? {} : (JSON.parse(body) as object)) };
  const answer: LightMyRequestResponse = await t.inject({
    method,
    url: query ? `${filled}?${query}` : filled,
    remoteAddress: asker.address,
    headers: {
      ...asker.headers,
      'x-requested-with': 'motcua',
      ...(reads ? {} : { 'idempotency-key': randomUUID(), 'if-match': '"9999"' }),
      ...headers,
    },
    ...(reads || method === 'DELETE' ? {} : { payload: sent }),
  });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

const OF_THE_MOMENT = new Set([
  'date',
  'x-request-id',
  'x-trace-id',
  'traceparent',
  'server-timing',
  'content-length',
]);
const PER_REQUEST = /^(x-)?ratelimit|nonce/;

/** The answer without what differs from request to request, and without the ids that were asked for. */
export function comparable({ status, body, headers }: Answer, ids: Readonly<Record<string, string>>): string {
  const kept = Object.entries(headers)
    .filter(([name]) => !OF_THE_MOMENT.has(name) && !PER_REQUEST.test(name))
    .map(([name, value]) => [name, String(value).replaceAll(/'nonce-[^']+'/g, 'nonce')]);
  let text = `${body.replaceAll(/"traceId":"[^"]*"/g, '"traceId":""')}\n${JSON.stringify(kept)}`;
  for (const [name, id] of Object.entries(ids)) {
    if (name === 'body' || name === '?') continue;
    text = text.replaceAll(id, `{${name}}`).replaceAll(encodeURIComponent(id), `{${name}}`);
  }
  return `${status}\n${text}`;
}
