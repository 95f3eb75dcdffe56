import type { LateWork, ReportList, UnitReport } from '@motcua/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FigureUpkeepStore } from '../../src/features/reporting/upkeep/figure-upkeep.store.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

let t: TestApp;
let an: Person;
let intake: Person;
let mayor: Person;
const codes: string[] = [];

beforeAll(async () => {
  t = await createTestApp();
  an = await Person.signIn(t, 'dan.an');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  mayor = await Person.signIn(t, 'ub.donghoi.chutich');
  for (const childName of ['Nguyễn Thảo An', 'Nguyễn Bảo An', 'Nguyễn Minh An']) {
    codes.push((await an.file(BIRTH, WARD, { childName, birthEvidence: 'paper' })).code);
  }
}, 120_000);
afterAll(() => t.close());

const report = async (who: Person, query = ''): Promise<UnitReport> => {
  const answer = await who.get(`/reports/units?${query}`);
  expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.anything()]);
  return answer.json<UnitReport>();
};

test('a board is live: what was accepted a moment ago counts, what was only handed in does not yet', async () => {
  expect((await report(mayor)).total).toMatchObject({ received: 0, open: 0 });
  await intake.do(codes[0] ?? '', 'accept');
  await intake.do(codes[1] ?? '', 'accept');
  const { total, unit, by, days, rows, standsAt, over, from, to } = await report(mayor);
  expect(total).toMatchObject({ received: 2, receivedOnline: 2, open: 2, openWithin: 2, openLate: 0 });
  expect({ unit: unit.code, by, over, from, to }).toEqual({
    unit: WARD,
    by: 'competent',
    over: false,
    from: '2026-11-01',
    to: '2026-11-23',
  });
  expect(standsAt).toBe(new Date(t.clock.now()).toISOString());
  expect(days).toEqual([{ day: '2026-11-23', received: 2, solved: 0, solvedLate: 0 }]);
  expect(rows.map(({ code, own }) => ({ code, own }))).toEqual([{ code: WARD, own: true }]);
});

test('the same at the counter that took them in, for whoever heads it', async () => {
  const head = await Person.signIn(t, 'mc.donghoi.truong');
  const { by, bases, total, unit } = await report(head);
  expect({ by, bases, unit: unit.code }).toEqual({
    by: 'receiving',
    bases: ['receiving'],
    unit: 'H50.101.01',
  });
  expect(total.received).toBe(2);
});

test('a dossier that stands still in a step that stops the clock is paused, by its row', async () => {
  const [row] = await t.database.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM dossier WHERE paused_since IS NOT NULL',
  );
  expect(row?.n).toBe(0);
  const clerks = await Promise.all(
    ['vp.donghoi.hotich', 'vp.donghoi.hotich2'].map((name) => Person.signIn(t, name)),
  );
  const offers = await Promise.all(clerks.map((clerk) => clerk.actions(codes[1] ?? '')));
  const assigned = clerks.find((_, i) =>
    offers[i]?.items.some(({ action }) => action === 'requestSupplement'),
  );
  await assigned?.do(codes[1] ?? '', 'requestSupplement', {
    items: [{ kind: 'OTHER', reason: 'Thiếu giấy chứng sinh' }],
  });
  const { total } = await report(mayor);
  expect(total).toMatchObject({ open: 2, openPaused: 1, openWithin: 1 });
  const [paused] = await t.database.query<{ code: string; since: Date }>(
    'SELECT code, paused_since AS since FROM dossier WHERE paused_since IS NOT NULL',
  );
  expect(paused).toEqual({ code: codes[1], since: new Date(t.clock.now()) });
});

test('late is told live, with where the work lies; each place has its list; nobody is named', async () => {
  t.clock.advance({ days: 10 });
  const { total } = await report(mayor, 'to=2026-12-31');
  expect(total).toMatchObject({ open: 2, openLate: 1, openPaused: 1 });
  const list = await mayor.get('/reports/units/dossiers?figure=openLate&from=2026-11-01&to=2026-12-31');
  expect(list.json<ReportList>().items).toMatchObject([
    { dossierCode: codes[0], stands: 'openLate', procedureCode: BIRTH, step: null },
  ]);
  const late = (await mayor.get('/reports/units/late-work')).json<LateWork>();
  // One was never taken in; of the two accepted one waits for its owner, which is nobody's lateness.
  expect(late.total).toBe(2);
  expect(late.places.map(({ unit, late: n }) => `${unit.code}: ${n}`).toSorted()).toEqual([
    'H50.101.01: 1',
    'H50.101.02: 1',
  ]);
  for (const { unit, procedure, stepKey, late: n } of late.places) {
    const answer = await mayor.get(
      `/reports/units/dossiers?figure=lateWork&unit=${unit.code}&own=true&procedure=${procedure.code}&step=${stepKey}`,
    );
    const { items } = answer.json<ReportList>();
    expect(items).toHaveLength(n);
    expect(items[0]?.step?.unit).toBe(unit.name);
  }
  const bodies = [list.body, JSON.stringify(late), JSON.stringify(await report(mayor))].join();
  for (const mark of ['Nguyễn', 'dan.an', 'Văn An']) expect(bodies).not.toContain(mark);
});

test('what ended is solved, early or late by its promise', async () => {
  await an.send('POST', `/dossiers/${codes[1]}/actions`, { action: 'withdraw', reason: 'Không cần nữa' });
  const { total } = await report(mayor, 'from=2026-12-01&to=2026-12-31');
  expect(total).toMatchObject({ carriedOver: 2, received: 0, open: total.open });
  expect(total.carriedOver + total.received).toBe(total.solved + total.endedOtherwise + total.open);
  expect((await t.app.get(FigureUpkeepStore).verify(5)).differences).toEqual([]);
});

test('a unit that the posts do not open is not there; other posts read no report', async () => {
  for (const query of ['unit=H50.102', 'unit=H50', 'unit=H99', 'procedure=9.999999']) {
    expect([query, (await mayor.get(`/reports/units?${query}`)).statusCode]).toEqual([query, 404]);
    expect([query, (await mayor.get(`/reports/units/late-work?${query}`)).statusCode]).toEqual([query, 404]);
    const list = await mayor.get(`/reports/units/dossiers?figure=open&${query}`);
    expect([query, list.statusCode]).toEqual([query, 404]);
  }
  expect((await intake.get('/reports/units')).statusCode).toBe(403);
  expect((await an.get('/reports/units')).statusCode).toBe(403);
});

test('who heads a division sees where its work lies, and no table', async () => {
  const head = await Person.signIn(t, 'vp.donghoi.truong');
  const { by, bases, rows, unit } = await report(head);
  expect({ by, bases, rows, unit: unit.code }).toEqual({ by: null, bases: [], rows: [], unit: 'H50.101.02' });
  expect((await head.get('/reports/units/late-work')).json<LateWork>().total).toBe(1);
  const list = await head.get('/reports/units/dossiers?figure=open');
  expect(list.json<ReportList>().items).toEqual([]);
});

test.each([
  'from=2026-12-31&to=2026-01-01',
  'from=2024-01-01&to=2026-01-01',
  'from=2026-02-30',
  'from=x',
  'by=owner',
])('%s is no period or basis', async (query) => {
  expect((await mayor.get(`/reports/units?${query}`)).statusCode).toBe(422);
});

test.each(['', 'e30', Buffer.from('[99,"2026-01-01","x"]').toString('base64url')])(
  'a cursor that is none is refused: %s',
  async (cursor) => {
    const answer = await mayor.get(`/reports/units/dossiers?figure=open&cursor=${cursor}x`);
    expect(answer.statusCode).toBe(422);
  },
);

test('the table as CSV opens in a spreadsheet', async () => {
  const answer = await mayor.get('/reports/units/csv?from=2026-11-01&to=2026-11-30');
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const lines = answer.body.split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFMã đơn vị,Đơn vị,Tồn kỳ trước,Tiếp nhận trong kỳ,/);
  expect(lines[1]).toMatch(/^H50\.101,.*,0,2,2,0,/);
  expect(lines[2]).toMatch(/^,Tổng cộng,0,2,2,0,/);
});
