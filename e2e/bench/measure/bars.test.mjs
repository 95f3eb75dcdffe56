import { expect, test } from 'vitest';
import { runsOf, theBars } from './bars.mjs';
import { markdownOf } from './bars-page.mjs';

const wanted = { dossiers: 1_000_000, seed: 1, quick: false, catalogue: [] };
const of = (found, failures = {}) =>
  Object.fromEntries(theBars(found, failures, wanted).map((bar) => [bar.no, bar]));

test('there are fifteen, and what was not measured is unknown and says why', () => {
  const bars = of({}, { submit: 'ended with 1: no room' });
  expect(Object.keys(bars)).toHaveLength(15);
  expect(bars[1]).toMatchObject({ verdict: 'unknown', figure: 'ended with 1: no room' });
  expect(bars[2]).toMatchObject({ verdict: 'unknown', figure: 'not run' });
});

test('a bar of two parts is met by both', () => {
  const inbox = (ratio, p95Ratio) => of({ inbox: { ratio, p95Ratio, http: { p95: 9 } } })[3].verdict;
  expect([inbox(0.5, 1.3), inbox(0.49, 1), inbox(0.6, 1.31)]).toEqual(['met', 'missed', 'missed']);
});

test('a size that was not compared does not count as flat', () => {
  expect(of({ inbox: { ratio: 0.9, http: { p95: 9 } } })[3].verdict).toBe('missed');
});

test('the catalogue must be as large as the bar says', () => {
  const search = (procedures) => of({ 'search-procedures': { procedures, http: { p95: 5 } } })[7].verdict;
  expect([search(60), search(5670)]).toEqual(['missed', 'met']);
});

test('data of another size are told as what ten million would take', () => {
  const { figure, verdict } = of({ data: { dossiers: 1_000_000, seconds: { total: 170 } } })[11];
  expect([figure, verdict]).toEqual(['28.3 min (from 1,000,000 in 170 s)', 'met']);
});

test('a result of an unforeseen form is unknown, and stops nothing', () => {
  expect(of({ memory: {} })[12].verdict).toBe('unknown');
});

test('every bar has a measure that is run for it', () => {
  const names = runsOf(wanted).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['submit', 'step', 'surge', 'memory', 'start', 'first-load', 'data']),
  );
});

test('the page tells the verdicts, the command, and what was not measured', () => {
  const page = markdownOf({
    ...wanted,
    pace: ' --quick',
    again: ['report'],
    paces: { submit: [200, 210], report: [900, 400] },
    at: '2026-11-22T00:00:00.000Z',
    minutes: 20,
    loadBefore: 0.1,
    bars: theBars({}, {}, wanted),
    results: {},
    failures: { start: 'late' },
  });
  expect(page).toContain('0 of 15 met');
  expect(page).toContain('npm run bench -- bars --dossiers 1000000 --quick');
  expect(page).toContain('Measured alone after that run, because something was mended in between: report.');
  expect(page).toContain('took it 200 to 900 ms');
  expect(page).toContain('submit 200 / 210, report 900 / 400.');
  expect(page).toContain('- start: late');
});
