import type { ReportFigure, ReportList, UnitReport } from '@motcua/contracts';
import { FIGURES, figuresOf, reportPeriod } from '@motcua/domain';
import { REPORT_FIGURES } from '@motcua/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FigureUpkeepStore } from '../../src/features/reporting/upkeep/figure-upkeep.store.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { RandomHistories, type RawDossier } from './random-histories.js';

let t: TestApp;
let inspector: Person;
let mayor: Person;
let upkeep: FigureUpkeepStore;
let subtree: Map<string, Set<string>>;

beforeAll(async () => {
  t = await createTestApp();
  inspector = await Person.signIn(t, 'tinh.kiemtra');
  mayor = await Person.signIn(t, 'ub.donghoi.chutich');
  upkeep = t.app.get(FigureUpkeepStore);
  const rows = await t.database.query<{ code: string; ids: string[] }>(
    'SELECT a.code, array_agg(b.id) AS ids FROM agency a JOIN agency b ON b.path @> ARRAY[a.id] GROUP BY a.code',
  );
  subtree = new Map(rows.map(({ code, ids }) => [code, new Set(ids)]));
}, 120_000);
afterAll(() => t.close());

interface Question {
  who: Person;
  from: string;
  to: string;
  unit: string;
  by: 'competent' | 'receiving';
  procedure: string | null;
}

const QUESTIONS: Omit<Question, 'who'>[] = [
  { from: '2026-11-01', to: '2026-11-30', unit: 'H50', by: 'competent', procedure: null },
  { from: '2026-11-01', to: '2026-11-23', unit: 'H50', by: 'receiving', procedure: null },
  { from: '2026-10-01', to: '2026-10-31', unit: 'H50', by: 'competent', procedure: null },
  { from: '2026-10-10', to: '2026-11-05', unit: 'H50.101', by: 'competent', procedure: null },
  { from: '2026-09-01', to: '2026-09-20', unit: 'H50.101', by: 'receiving', procedure: '1.001193' },
  { from: '2026-11-23', to: '2026-11-23', unit: 'H50', by: 'competent', procedure: '1.001193' },
];

function address({ from, to, unit, by, procedure }: Omit<Question, 'who'>): string {
  return `from=${from}&to=${to}&unit=${unit}&by=${by}${procedure === null ? '' : `&procedure=${procedure}`}`;
}

async function report(question: Question): Promise<UnitReport> {
  const answer = await question.who.get(`/reports/units?${address(question)}`);
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()]);
  return answer.json<UnitReport>();
}

async function listed(question: Question, figure: ReportFigure, limit: number): Promise<string[]> {
  const codes: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more = cursor === '' ? '' : `&cursor=${cursor}`;
    const answer = await question.who.get(
      `/reports/units/dossiers?${address(question)}&figure=${figure}&limit=${limit}${more}`,
    );
    expect([figure, answer.statusCode, answer.body.slice(0, 200)]).toEqual([figure, 200, expect.anything()]);
    const page = answer.json<ReportList>();
    codes.push(...page.items.map(({ dossierCode }) => dossierCode));
    cursor = page.nextCursor;
  }
  return codes;
}

function byHand(raw: readonly RawDossier[], question: Question): Map<ReportFigure, string[]> {
  const period = reportPeriod(question.from, question.to);
  if (!period) throw new Error('no period');
  const units = subtree.get(question.unit) ?? new Set();
  const found = new Map<ReportFigure, string[]>(FIGURES.map((figure) => [figure, []]));
  for (const dossier of raw) {
    if (!units.has(dossier[question.by])) continue;
    if (question.procedure !== null && dossier.procedure !== question.procedure) continue;
    for (const figure of figuresOf(dossier, period, t.clock.now())) found.get(figure)?.push(dossier.code);
  }
  return found;
}

test('the contract names the columns of the domain', () => expect(REPORT_FIGURES).toEqual(FIGURES));

test.each([1, 2, 3])(
  'whatever happened (%i): every figure is its list, and the count by hand of the rows',
  async (seed) => {
    const histories = await RandomHistories.open(t.ownerUrl, seed, t.clock.now());
    try {
      for (let round = 0; round < 2; round++) {
        await histories.add(60);
        for (let i = 0; i < 150; i++) await histories.move();
        const raw = await histories.raw();
        for (const asked of QUESTIONS) {
          const who = asked.unit === 'H50' || seed % 2 === 0 ? inspector : mayor;
          const question = { ...asked, who };
          const expected = byHand(raw, question);
          const { total, rows } = await report(question);
          const counted = Object.fromEntries([...expected].map(([figure, codes]) => [figure, codes.length]));
          expect([asked, total]).toEqual([asked, counted]);
          for (const figure of FIGURES) {
            expect(rows.reduce((sum, row) => sum + row.figures[figure], 0)).toBe(total[figure]);
            const codes = await listed(question, figure, histories.pick([7, 50, 200]));
            expect([figure, codes.toSorted()]).toEqual([figure, expected.get(figure)?.toSorted()]);
          }
        }
        // Figures are the same before and after a merge, and after counting anew.
        if (round === 0) expect(await upkeep.merge()).toBeGreaterThan(0);
        expect((await upkeep.verify(5)).differences).toEqual([]);
        if (round === 1) await upkeep.rebuild();
      }
    } finally {
      await histories.close();
    }
  },
  120_000,
);

test('a row of the table opens to a table of its own that says the same', async () => {
  const above = await report({ ...(QUESTIONS[0] as Question), who: inspector });
  expect(above.rows.length).toBeGreaterThan(2);
  for (const row of above.rows) {
    const own = await report({ ...(QUESTIONS[0] as Question), who: inspector, unit: row.code });
    expect([row.code, own.total]).toEqual([row.code, row.figures]);
  }
});

test('verify names a figure that somebody changed, and rebuild mends it', async () => {
  await t.database.query(
    `UPDATE figure_day SET solved_late = solved_late + 1 WHERE day = (SELECT max(day) FROM figure_day WHERE isfinite(day))`,
  );
  const { differing, differences } = await upkeep.verify(1);
  expect(differing).toBeGreaterThan(0);
  expect(differences[0]).toMatchObject({ figure: 'solved_late', day: expect.stringMatching(/^2026-/) });
  await upkeep.rebuild();
  expect((await upkeep.verify(1)).differing).toBe(0);
  await t.database.query(`UPDATE figure_month SET late_until = late_until + 1`);
  expect((await upkeep.verify(1)).differences[0]).toMatchObject({
    figure: 'late_until',
    day: expect.stringMatching(/^2026-\d\d$/),
  });
  await upkeep.rebuild();
  expect((await upkeep.verify(1)).differing).toBe(0);
});
