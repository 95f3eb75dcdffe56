import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiText } from '../../src/openapi.js';
import { newId } from '../../src/platform/database/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  format?: string;
  anyOf?: Schema[];
}
interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const document = JSON.parse(await openApiText()) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...operation,
    method: method.toUpperCase(),
    path,
  })),
);

const UUID = '0197a0c2-5b1e-7c11-8a01-000000000001';
const TEXTS = [
  '',
  ' ',
  '\0',
  '%00',
  "' OR 1=1; --",
  '%',
  '_%\\',
  '../../etc/passwd',
  '\u202e\ufeff',
  '\ud800',
  '-1',
  '1e400',
  'NaN',
  '9'.repeat(400),
  'ắ'.repeat(600).normalize('NFD'),
  'a & b | !(c:*)',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  'eyJ4IjoxfQ',
  Buffer.from('["2026-99-99T00:00:00Z","not-a-uuid"]').toString('base64url'),
  Buffer.from('[1e308,null]').toString('base64url'),
  Buffer.from(JSON.stringify(['\0', UUID])).toString('base64url'),
];
const VALUES: unknown[] = [
  ...TEXTS,
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  0.1,
  [],
  {},
  [[[[]]]],
  { $ne: null },
  ['x'.repeat(5000)],
  { toString: 'x', constructor: { prototype: {} } },
];

let t: TestApp;
let dossierCode: string;
let draftId: string;
const WHO = ['nobody', 'dan.an', 'mc.donghoi.tiepnhan', 'tinh.nghiepvu'];
const people: Record<string, Record<string, string>> = { nobody: {} };

beforeAll(async () => {
  t = await createTestApp();
  const an = await Person.signIn(t, 'dan.an');
  dossierCode = (await an.file('1.001193', 'H50.101')).code;
  const opened = await t.inject({
    method: 'POST',
    url: '/api/v1/drafts',
    headers: await t.signInAs('dan.an'),
    payload: { procedureCode: '1.001193', agencyCode: 'H50.101' },
  });
  draftId = opened.json<{ id: string }>().id;
  for (const username of WHO.slice(1)) people[username] = await t.signInAs(username);
});
afterAll(() => t.close());

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolve(document.components.schemas[name] ?? {});
}

/** Something of the right shape, so that hostile values reach behind the first check. */
function sample(given: Schema, depth = 0): unknown {
  const schema = resolve(given);
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, depth);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return depth > 4
        ? {}
        : Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sample(inner, depth + 1)]),
          );
    case 'array':
      return [sample(schema.items ?? {}, depth + 1)];
    case 'string':
      return schema.format === 'uuid' ? UUID : 'mau';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return {};
  }
}

interface Attempt {
  url: string;
  headers?: Record<string, string>;
  payload?: unknown;
}

const filled = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => (name === 'id' ? draftId : codeFor(path)));
const codeFor = (path: string): string => (path.includes('/procedures/') ? '1.001193' : dossierCode);

/** Of what the request names, so that it gets past the check of versions. */
async function currentVersion(url: string): Promise<number> {
  const rows = await t.database.query<{ version: number }>(
    `SELECT version FROM draft WHERE strpos($1, id::text) > 0
     UNION ALL SELECT version FROM dossier WHERE strpos($1, code) > 0`,
    [url],
  );
  return rows[0]?.version ?? 1;
}

function* attempts(operation: (typeof operations)[number]): Generator<Attempt> {
  const url = filled(operation.path);
  const body = operation.requestBody?.content['application/json']?.schema;
  const whole = body ? sample(body) : undefined;
  const withBody = whole === undefined ? {} : { payload: whole };
  yield { url, ...withBody };
  for (const { name, in: place } of operation.parameters ?? []) {
    for (const text of TEXTS) {
      const safe = encodeURIComponent(text.toWellFormed());
      if (place === 'path')
        yield { url: operation.path.replace(`{${name}}`, safe).replaceAll(/\{\w+\}/g, UUID), ...withBody };
      if (place === 'query')
        yield { url: `${url}?${name}=${safe}&${name}[]=${safe}&${name}=${safe}`, ...withBody };
      if (place === 'query') yield { url: `${url}?${name}=${safe}`, ...withBody };
      if (place === 'header' && /^[\x20-\x7e]*$/.test(text))
        yield { url, headers: { [name.toLowerCase()]: text }, ...withBody };
    }
  }
  if (!body) return;
  for (const value of VALUES) {
    yield { url, payload: value };
    for (const key of Object.keys(resolve(body).properties ?? {}))
      yield { url, payload: { ...(whole as object), [key]: value } };
  }
}

describe.each(WHO)('as %s', (who) => {
  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    'no input to %s is answered with a fault of ours',
    { timeout: 60_000 },
    async (_id, operation) => {
      let sent = 0;
      for (const { url, headers, payload } of attempts(operation)) {
        sent += 1;
        const answer = await t.inject({
          method: operation.method,
          url,
          remoteAddress: `10.${sent >> 8}.${sent & 255}.1`,
          headers: {
            'if-match': `"${await currentVersion(url)}"`,
            'idempotency-key': newId(),
            ...people[who],
            ...headers,
            ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
        });
        const shown = `${operation.method} ${url.slice(0, 300)} ${JSON.stringify(payload)?.slice(0, 300)} → ${answer.statusCode} ${answer.statusCode >= 400 ? answer.payload : ''}`;
        expect(answer.statusCode, shown).toBeLessThan(500);
        if (answer.statusCode >= 400)
          expect(answer.headers['content-type'], shown).toContain('application/problem+json');
      }
    },
  );
});
