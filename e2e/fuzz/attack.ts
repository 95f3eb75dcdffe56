import { brokenMultipart } from './broken-multipart.js';
import { fromSchema, type Known, spoiled } from './from-schema.js';
import { hostileText, hostileValue } from './hostile-values.js';
import type { Operation } from './operations.js';
import type { Random } from './random.js';

export interface Attack {
  operation: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

export interface Attacker {
  known: Known;
  /** Tokens of people of every kind; null is nobody. */
  tokens: readonly (string | null)[];
}

/** Operations by which an attacker would end the session it attacks with. */
const ENDS_SESSION = /session|password|passkey|factor|recovery|signOut/i;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'text/plain',
  'text/xml',
  'multipart/form-data',
  'application/octet-stream',
  'a/b; '.repeat(50),
  '',
];
const ODD_HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['if-match', ['', '*', '"-1"', '"99999999999999999999"', 'W/"1"', '"1", "2"', '1']],
  ['if-none-match', ['*', '"1"', ','.repeat(3000)]],
  ['idempotency-key', ['', 'x', '../../x', 'a'.repeat(5000), "k'--"]],
  ['accept-language', ['xx', '*;q=0', 'vi;q=abc', 'en,'.repeat(1000)]],
  ['x-purpose', ['%00', '%E0%A4', '<b>', 'a'.repeat(9000)]],
  ['cookie', ['mc_session=', 'mc_session="; DROP', 'a=b; '.repeat(500)]],
  ['authorization', ['Bearer', 'Bearer x', 'Basic Og==', `Bearer ${'A'.repeat(43)}`]],
  ['origin', ['null', 'https://evil.example']],
  ['sec-fetch-site', ['cross-site']],
  ['range', ['bytes=0-0,1-1,2-2', 'bytes=-999999999999', 'bytes=9-1']],
  ['content-encoding', ['gzip', 'br', 'deflate', 'x']],
  ['accept', ['text/html', 'application/xml', '*/*;q=0']],
  ['accept-encoding', ['gzip;q=9', 'identity;q=0, *;q=0']],
  ['x-forwarded-host', ['evil.example']],
  ['x-http-method-override', ['DELETE']],
  ['x-request-id', ["'; --"]],
];

/** One hostile request to this operation. */
export function attackOn(operation: Operation, { known, tokens }: Attacker, random: Random): Attack {
  const headers: Record<string, string> = {
    'x-requested-with': 'motcua',
    'x-forwarded-for': [10, random.below(256), random.below(256), random.below(256)].join('.'),
  };
  const token = ENDS_SESSION.test(operation.id) ? null : random.pick(tokens);
  if (token !== null) headers['authorization'] = `Bearer ${token}`;
  const body = bodyOf(operation, known, random, headers);
  for (const parameter of operation.parameters) {
    if (parameter.in === 'header') headers[parameter.name.toLowerCase()] = headerValue(random);
  }
  if (random.oneIn(4)) {
    const [name, values] = random.pick(ODD_HEADERS);
    headers[name] = random.pick(values);
  }
  return {
    operation: operation.id,
    method: random.oneIn(25) ? random.pick(METHODS) : operation.method,
    path: pathOf(operation, known, random),
    headers,
    body,
  };
}

function headerValue(random: Random): string {
  return random.oneIn(3) ? `"${random.below(5)}"` : `key-${random.below(1e9)}`;
}

function pathOf(operation: Operation, known: Known, random: Random): string {
  const path = operation.path.replaceAll(/\{\w+\}/g, () =>
    random.oneIn(3) ? encoded(hostileText(random)) : encodeURIComponent(random.pick(known.ids)),
  );
  const query = operation.parameters
    .filter(({ in: where }) => where === 'query')
    .filter(() => random.oneIn(2))
    .map(({ name, schema }) => {
      const value = random.oneIn(2) ? fromSchema(schema, known, random) : hostileText(random);
      return `${encodeURIComponent(name)}${random.oneIn(10) ? '[]' : ''}=${encoded(String(value))}`;
    });
  if (random.oneIn(15)) query.push(`${encoded(hostileText(random))}=${encoded(hostileText(random))}`);
  const asked = query.length > 0 ? `${path}?${query.join('&')}` : path;
  // Longer than any server takes is tried elsewhere, over a bare connection.
  return asked.slice(0, 12_000);
}

/** Half a surrogate pair cannot be encoded; what is sent then is broken UTF-8. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text.slice(0, 2000)) : '%ED%A0%80';
}

function bodyOf(
  operation: Operation,
  known: Known,
  random: Random,
  headers: Record<string, string>,
): Buffer | null {
  const [type, schema] = random.pick(Object.entries(operation.bodies).concat([['', undefined]]));
  if (type === '' && operation.method === 'GET') return null;
  if (type === 'multipart/form-data' || random.oneIn(40)) return brokenMultipart(random, headers);
  headers['content-type'] = random.oneIn(12) ? random.pick(TYPES) : 'application/json';
  const right = fromSchema(schema, known, random);
  const json = JSON.stringify(random.oneIn(5) ? right : spoiled(right, random)) ?? '';
  const bytes = Buffer.from(json);
  switch (random.below(14)) {
    case 0:
      return bytes.subarray(0, random.below(bytes.length + 1));
    case 1:
      return Buffer.concat([bytes, Buffer.from('}]"')]);
    case 2:
      return Buffer.from(Array.from({ length: 200 }, () => random.below(256)));
    case 3:
      return Buffer.from(`{"a":1,"a":${JSON.stringify(hostileValue(random))}}`);
    case 4:
      return random.oneIn(20) ? Buffer.alloc(1_200_000, 0x20) : Buffer.from('['.repeat(50_000));
    default:
      return bytes;
  }
}
