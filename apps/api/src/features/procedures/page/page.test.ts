import { LifeEvents, ProcedurePage } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../../test/harness/index.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const page = async (code: string): Promise<ProcedurePage> => {
  const answer = await t.inject({ url: `/api/v1/procedures/${code}` });
  expect(answer.statusCode).toBe(200);
  return ProcedurePage.parse(answer.json());
};

describe('the page of a procedure that is filed here', () => {
  it('tells the essentials in both languages', async () => {
    const birth = await page('1.001193');
    expect(birth).toMatchObject({
      fileable: true,
      source: 'LOCAL',
      plainName: { vi: 'Làm giấy khai sinh cho con', en: 'Get a birth certificate for your child' },
      whoDecides: { vi: 'Ủy ban nhân dân cấp xã' },
      channels: expect.arrayContaining(['ONLINE']),
    });
    expect(birth.timeLimits[0]?.text.vi).toMatch(/^Trong ngày làm việc/);
    expect(birth.feeSummary?.vi).toMatch(/^Miễn phí /);
    expect(birth.versionId).not.toBeNull();
  });

  it('says in the form’s own words when a paper or a fee applies', async () => {
    const birth = await page('1.001193');
    const paper = birth.documents.find(({ key }) => key === 'surrogacyConfirmation');
    expect(paper?.need).toBe('IN_SOME_CASES');
    expect(paper?.condition?.vi).toMatch(/: Có$/);
    const late = birth.fees.find(({ name }) => name.vi.includes('quá hạn'));
    expect(late?.when?.vi).toMatch(/^Quá 60 ngày kể từ /);
  });

  it.each(['1.001193', '1.001612', '1.013225'])('leaves no condition of %s unsaid', async (code) => {
    const { documents, fees } = await page(code);
    const unsaid = documents.filter(({ need, condition, replaceableByData, hint }) => {
      return need === 'IN_SOME_CASES' && !condition && !replaceableByData && !hint;
    });
    expect(unsaid).toEqual([]);
    expect(fees.filter(({ when }) => when?.vi === 'Tùy trường hợp')).toEqual([]);
  });
});

describe('the page of a national record', () => {
  it('cannot be filed, and English shows the Vietnamese text', async () => {
    const death = await page('1.000656');
    expect(death).toMatchObject({ fileable: false, versionId: null, source: 'NATIONAL', plainName: null });
    expect(death.name.en).toBe(death.name.vi);
    expect(death.publicSteps.length).toBeGreaterThan(0);
    expect(death.documents.some(({ need }) => need === 'NOTE')).toBe(true);
  });

  it('shows both limits where they contradict each other, and takes the case’s where the way of filing has none', async () => {
    const { timeLimits } = await page('1.003677');
    expect(timeLimits).toMatchObject([
      { when: { vi: 'Nộp trực tuyến' }, text: { vi: '1 ngày làm việc' } },
      { when: { vi: 'Nộp trực tuyến' }, text: { vi: '2 ngày làm việc' } },
    ]);
    const renewal = await page('1.013227');
    expect(renewal.timeLimits).toEqual([
      { when: null, text: { vi: '5 ngày làm việc', en: '5 working days' } },
    ]);
  });

  it('never calls a fee of 0 free, nor 700 an amount', async () => {
    const zero = (await page('1.000656')).fees;
    expect(zero).toMatchObject([
      { amount: null, kind: 'UNKNOWN', text: { vi: expect.stringContaining('Hội đồng nhân dân') } },
    ]);
    expect((await page('2.001827')).fees).toMatchObject([
      { amount: null, text: { vi: expect.stringContaining('700.000') } },
    ]);
    expect((await page('2.000635')).fees).toMatchObject([{ amount: 8000, when: null }]);
  });

  it('of which only the list is known tells what there is', async () => {
    const listOnly = await page('3.000346');
    expect(listOnly).toMatchObject({ fileable: false, documents: [], timeLimits: [] });
    expect(listOnly.whoDecides?.vi).toBeTruthy();
  });

  it('names what people need next', async () => {
    expect((await page('1.000894')).related.map(({ code }) => code)).toContain('1.004873');
  });
});

describe('public pages', () => {
  it('are kept by browsers, and cost no body the second time', async () => {
    const fresh = await t.inject({ url: '/api/v1/procedures/1.001193' });
    expect(fresh.headers).toMatchObject({ 'cache-control': 'public, max-age=60' });
    const etag = String(fresh.headers.etag);
    const again = await t.inject({
      url: '/api/v1/procedures/1.001193',
      headers: { 'if-none-match': `"other", ${etag}` },
    });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it.each(['9.999999', 'xyz', '%00', '..%2f..%2fetc'])(
    'for the unknown code %s is 404 or refused',
    async (code) => {
      const answer = await t.inject({ url: `/api/v1/procedures/${code}` });
      expect([400, 404, 422]).toContain(answer.statusCode);
      expect(answer.headers['cache-control'] ?? '').not.toContain('public');
    },
  );
});

describe('life events', () => {
  it('lead from the home page to procedures that exist', async () => {
    const { items, procedureCount } = LifeEvents.parse(
      (await t.inject({ url: '/api/v1/life-events' })).json(),
    );
    expect(items[0]).toMatchObject({ key: 'sinh-con', audience: 'CITIZEN' });
    expect(items[0]?.procedures[0]).toMatchObject({ code: '1.001193', fileable: true });
    expect(items.filter(({ procedures }) => procedures.length === 0)).toEqual([]);
    expect(procedureCount).toBeGreaterThan(180);
  });
});
