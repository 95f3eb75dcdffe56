import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixedClock } from '@motcua/testing';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '../../platform/clock/index.js';
import { readConfig } from '../../platform/config/index.js';
import { valuesOf } from './answer-values.js';
import { HttpConnectors } from './http-connectors.js';

let server: Server;
let url: string;
let answer: { status: number; body: string };
let asked: { path: string; key: string; body: string }[];

beforeAll(async () => {
  Logger.overrideLogger(false);
  server = createServer((req, res) => {
    let body = '';
    req.on('data', (data: Buffer) => (body += data.toString()));
    req.on('end', () => {
      asked.push({ path: req.url ?? '', key: String(req.headers['idempotency-key']), body });
      res.writeHead(answer.status, { 'content-type': 'application/json', location: '/elsewhere' });
      res.end(answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dvc`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
});

const fixed = fixedClock('2026-11-23T08:00:00+07:00');
const clock = Object.assign(new Clock(), { now: () => fixed.now() });

function connectors(base: string | null = url): HttpConnectors {
  const config = readConfig({
    DATABASE_URL: 'postgresql://x@localhost/x',
    OIDC_CLIENT_SECRET: 'x',
    ...(base && { MOTCUA_CONNECTORS_URL: base }),
  });
  return new HttpConnectors(config, clock);
}

describe('asking another system', () => {
  it('sends the question once, under its key, and gives back what was answered', async () => {
    answer = { status: 200, body: '{"found":true,"matches":false,"more":"not agreed"}' };
    const outcome = await connectors().call('population.match', { personalId: '1' }, 'd1/search.3');
    expect(outcome).toEqual({ ok: true, values: { found: true, matches: false } });
    expect(asked).toEqual([
      { path: '/dvc/population.match', key: 'd1/search.3', body: '{"personalId":"1"}' },
    ]);
  });

  it.each([
    [503, '{}', true],
    [429, '{}', true],
    [403, '{}', false],
    [404, 'no such page', false],
    [200, 'not JSON', false],
    [200, '[]', false],
    [200, '{"found":"yes","active":true}', false],
    [302, '{}', true],
  ])('tells a failure that passes from one that stays: %i %s', async (status, body, retry) => {
    answer = { status, body };
    expect(await connectors().call('enterprises.check', {}, 'k')).toMatchObject({ ok: false, retry });
  });

  it('says at once that nobody is there to be asked', async () => {
    expect(await connectors(null).call('enterprises.check', {}, 'k')).toMatchObject({
      ok: false,
      retry: false,
    });
    expect(await connectors().call('somebody.else', {}, 'k')).toMatchObject({ ok: false, retry: false });
    const nobody = connectors('http://127.0.0.1:9');
    expect(await nobody.call('enterprises.check', {}, 'k')).toMatchObject({ ok: false, retry: true });
  });

  it('spares a system that is down, and asks one question after a rest', async () => {
    const all = connectors();
    answer = { status: 503, body: '{}' };
    for (let i = 0; i < 8; i += 1) await all.call('landRecords.check', {}, `k${i}`);
    expect(asked).toHaveLength(5);
    // Another system has nothing to do with it.
    answer = { status: 200, body: '{"found":true,"active":true}' };
    expect(await all.call('enterprises.check', {}, 'e')).toMatchObject({ ok: true });
    expect(await all.call('landRecords.check', {}, 'k9')).toMatchObject({ ok: false, retry: true });
    fixed.advance({ minutes: 1 });
    answer = { status: 503, body: '{}' };
    await all.call('landRecords.check', {}, 'k10');
    await all.call('landRecords.check', {}, 'k11');
    expect(asked.map(({ key }) => key)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'e', 'k10']);
    fixed.advance({ minutes: 1 });
    answer = { status: 200, body: '{"found":true,"mortgaged":false,"disputed":false}' };
    expect(await all.call('landRecords.check', {}, 'k12')).toMatchObject({ ok: true });
    expect(await all.call('landRecords.check', {}, 'k13')).toMatchObject({ ok: true });
  });
});

describe('an answer', () => {
  const gives = { hit: 'boolean', reference: 'string', checkedAt: 'date', score: 'number' } as const;
  const whole = { hit: true, reference: 'x', checkedAt: '2026-11-23', score: 2 };

  it('counts with exactly what was promised', () => {
    expect(valuesOf({ ...whole, more: 1 }, gives)).toEqual(whole);
  });

  it.each([
    null,
    [],
    {},
    { ...whole, hit: 'yes' },
    { ...whole, checkedAt: '23/11' },
    { ...whole, score: NaN },
  ])('of another shape does not count: %j', (answered) => expect(valuesOf(answered, gives)).toBeNull());
});
