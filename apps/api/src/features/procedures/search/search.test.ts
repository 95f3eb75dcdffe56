import type { ProcedureHits } from '@motcua/contracts';
import { readShippedProcedures } from '@motcua/procedures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../../test/harness/index.js';
import { CITIZEN_QUERIES } from '../evaluate/citizen-queries.js';
import { EvaluateSearch } from '../evaluate/evaluate-search.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

async function search(query: Record<string, string>): Promise<ProcedureHits> {
  const answer = await t.inject({ url: '/api/v1/procedures', query });
  expect(answer.statusCode).toBe(200);
  return answer.json<ProcedureHits>();
}
const first = async (q: string) => (await search({ q })).items[0];
const codes = ({ items }: ProcedureHits) => items.map(({ code }) => code);

describe('search', () => {
  it('puts the right procedure first for what citizens type, on the sample of the catalogue', async () => {
    const shipped = await t.database.query<{ code: string }>('SELECT code FROM procedure');
    const known = new Set(shipped.map(({ code }) => code));
    const asked = CITIZEN_QUERIES.filter((query) => query.codes.some((code) => known.has(code)));
    const { results, firstShare, mrr } = await t.app.get(EvaluateSearch, { strict: false }).run(asked);
    expect(asked.length).toBeGreaterThan(100);
    expect(results.filter(({ core, rank }) => core && rank !== 1)).toEqual([]);
    expect(results.filter(({ rank }) => rank === 0 || rank > 3)).toEqual([]);
    expect(firstShare).toBeGreaterThanOrEqual(0.9);
    expect(mrr).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['1001193', '1.001193', 'CODE'],
    ['1.001193', '1.001193', 'CODE'],
    ['dang ky khai sinh', '1.001193', 'NAME'],
    ['khai sinhh', '1.001193', 'SIMILAR'],
    ['gplx', '3.000347', 'SYNONYM'],
    ['hộ khẩu', '1.004222', 'SYNONYM'],
  ])('says why: "%s" gives %s by %s', async (q, code, kind) => {
    expect(await first(q)).toMatchObject({ code, match: { kind } });
  });

  it('tells what is done at the counter only from what can be filed online', async () => {
    expect(await first('sao y')).toMatchObject({ code: '2.000815', fileable: false, atCounter: true });
    expect(await first('khai sinh')).toMatchObject({ code: '1.001193', fileable: true, atCounter: false });
    expect(codes(await search({ q: 'sao y', fileable: 'true' }))).not.toContain('2.000815');
    expect((await search({ q: '1.000110' })).items[0]).toMatchObject({ fileable: false, atCounter: false });
  });

  it('shows the words it found as they are written', async () => {
    expect((await first('dang ky ket hon'))?.match).toEqual({ kind: 'NAME', text: 'đăng ký kết hôn' });
    expect((await first('so do'))?.match).toEqual({ kind: 'SYNONYM', text: 'sổ đỏ' });
  });

  it('offers the better spelling', async () => {
    expect((await search({ q: 'giay phep xay dug' })).didYouMean).toBe('giấy phép xây dựng');
    expect((await search({ q: 'giấy phép xây dựng' })).didYouMean).toBeNull();
  });

  it('never gives an empty page: what fits nothing is told, and the usual procedures are offered', async () => {
    const nothing = await search({ q: 'xyzzy qwrtp' });
    expect(nothing).toMatchObject({ total: 0, nextCursor: null });
    expect(nothing.items.length).toBeGreaterThan(3);
    expect(nothing.items.every(({ match }) => match?.kind === 'BROWSE')).toBe(true);
  });

  it('prefers the national procedure to what another province issued for itself', async () => {
    const { items } = await search({ q: 'cap doi giay chung nhan quyen su dung dat', limit: '50' });
    const kinds = await t.database.query<{ code: string; kind: string; issuer: string }>(
      'SELECT code, kind, issuer FROM procedure WHERE code = ANY ($1)',
      [items.map(({ code }) => code)],
    );
    const foreign = new Set(
      kinds
        .filter(({ kind, issuer }) => kind === 'SPECIFIC' && !issuer.includes('Quảng Trị'))
        .map(({ code }) => code),
    );
    const places = items.flatMap(({ code }, i) => (foreign.has(code) ? [i] : []));
    expect(items[0]?.code).toBe('1.012783');
    expect(foreign.size).toBeGreaterThan(0);
    expect(Math.min(...places)).toBeGreaterThan(4);
  });

  it('pages through all hits without a gap or a repetition', async () => {
    const whole = await search({ q: 'giay phep', limit: '50' });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ProcedureHits = await search({ q: 'giay phep', limit: '7', ...(cursor && { cursor }) });
      seen.push(...codes(page));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(whole.total ?? 0);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 50)).toEqual(codes(whole));
  });

  it('browses without words, what can be filed here first', async () => {
    const shipped = (await readShippedProcedures()).length;
    const all = await search({ limit: '20' });
    const online = all.items.filter(({ fileable }) => fileable);
    expect(codes(all).slice(0, online.length)).toEqual(online.map(({ code }) => code));
    // One of them is done at the counter only.
    expect(online).toHaveLength(shipped - 1);
    expect(all.nextCursor).not.toBeNull();
  });

  it('filters by audience, life event and what can be filed', async () => {
    expect(codes(await search({ lifeEvent: 'ket-hon' }))).toContain('1.000894');
    expect(codes(await search({ q: 'khai sinh', fileable: 'true' }))).toEqual(['1.001193']);
    expect(codes(await search({ q: 'khai sinh', audience: 'BUSINESS' }))).not.toContain('1.001193');
  });

  it.each([
    ['a hostile text', { q: `'; DROP TABLE procedure; --%_\\` }],
    ['only signs', { q: '???' }],
    ['a number', { q: '42' }],
    ['two hundred letters', { q: 'a'.repeat(200) }],
  ])('bears %s', async (_, query) => {
    expect((await search(query)).items.length).toBeGreaterThan(0);
  });

  it.each([
    [{ q: 'a'.repeat(201) }, '/q'],
    [{ limit: '51' }, '/limit'],
    [{ audience: 'CAT' }, '/audience'],
    [{ q: 'khai sinh', cursor: 'nonsense' }, '/cursor'],
    [{ cursor: Buffer.from('["1","x"]').toString('base64url') }, '/cursor'],
  ])('refuses %j', async (query, pointer) => {
    const answer = await t.inject({ url: '/api/v1/procedures', query });
    expect(answer.json()).toMatchObject({ code: 'INVALID_REQUEST', errors: [{ pointer }] });
  });
});
