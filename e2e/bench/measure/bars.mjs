import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../tools/paths.mjs';
import { median, rounded } from '../load/statistics.mjs';

/** Where the bar is how long somebody waits: as many at once as there are cores, not as many as keep the machine busy. */
const AT_ONCE = ['--connections', String(availableParallelism())];

/** What is run for the table, in this order: `args` as a person would type them. */
export function runsOf({ dossiers, seed, quick, catalogue, seconds, rounds }) {
  const size = ['--dossiers', String(dossiers), '--seed', String(seed)];
  const quicker = [...(quick ? ['--quick'] : []), '--seconds', String(seconds), '--rounds', String(rounds)];
  const against = dossiers > 100_000 ? ['--against', '100000'] : [];
  const files = catalogue.flatMap((file) => ['--catalogue', file]);
  const on = (name, ...more) => ({ name, args: [...size, ...quicker, ...more] });
  return [
    { name: 'data', args: size },
    on('submit'),
    on('step'),
    on('inbox', ...against),
    on('inbox-filtered'),
    on('dossier', ...against),
    on('lookup', ...AT_ONCE),
    on('search-dossiers', ...AT_ONCE),
    on('search-procedures', ...AT_ONCE, ...files),
    on('report', ...AT_ONCE),
    { name: 'surge', args: [] },
    { name: 'recount', args: ['--dossiers', quick ? '50000' : '200000'] },
    { name: 'memory', args: quick ? ['--requests', '4000'] : [] },
    {
      name: 'first-load',
      args: [],
      script: join(root, 'apps', 'web', 'tools', 'page-weight.mjs'),
      keepWords: true,
    },
    { name: 'interaction-form', args: [] },
    { name: 'interaction-inbox', args: [] },
    { name: 'start', args: quick ? [] : ['--cold'] },
    on('mix'),
    ...(catalogue.length > 0 ? [on('import-catalogue', ...files)] : []),
  ];
}

const least = (value, bar) => value !== undefined && value !== null && value >= bar;
const most = (value, bar) => value !== undefined && value !== null && value <= bar;
const ms = (value) => (value === undefined ? '–' : `${value} ms`);
const share = (value) => (value === undefined ? '–' : `${value} ×`);

/** Two sizes were compared, or the set is the small one itself. */
const flat = (result, { dossiers }) => dossiers <= 100_000 || most(result?.p95Ratio, 1.3);

const ratioed = (result) =>
  `${share(result?.ratio)} of ${result?.baseline ?? 'pgbench'}${
    result?.ratioTogether ? ` (${share(result.ratioTogether)} of it sent together)` : ''
  }`;

const sized = (result) =>
  `${ratioed(result)}; p95 ${ms(result?.large?.p95 ?? result?.http?.p95)}, ${share(result?.p95Ratio)} that at 100 k`;

const BARS = [
  [
    1,
    'submit a dossier: HTTP to pgbench',
    '≥ 0.5',
    ['submit'],
    ({ submit }) => [ratioed(submit), least(submit.ratio, 0.5)],
  ],
  [
    2,
    'perform a step: HTTP to pgbench',
    '≥ 0.5',
    ['step'],
    ({ step }) => [ratioed(step), least(step.ratio, 0.5)],
  ],
  [
    3,
    'inbox with counts: HTTP to pgbench; p95 to that at 100 k',
    '≥ 0.5; ≤ 1.3 ×',
    ['inbox'],
    ({ inbox }, wanted) => [sized(inbox), least(inbox.ratio, 0.5) && flat(inbox, wanted)],
  ],
  [
    4,
    'dossier page with timeline: HTTP to pgbench; p95 to that at 100 k',
    '≥ 0.5; ≤ 1.3 ×',
    ['dossier'],
    ({ dossier }, wanted) => [sized(dossier), least(dossier.ratio, 0.5) && flat(dossier, wanted)],
  ],
  [
    5,
    'look-up by code, any age',
    'p95 ≤ 50 ms',
    ['lookup'],
    ({ lookup }) => [ms(lookup.http.p95), most(lookup.http.p95, 50)],
  ],
  [
    6,
    'search by name in a unit; province-wide',
    'p95 ≤ 50; ≤ 150 ms',
    ['search-dossiers', 'search-dossiers-province'],
    (found) => {
      const [unit, province] = [
        found['search-dossiers'].http.p95,
        found['search-dossiers-province'].http.p95,
      ];
      return [`${unit}; ${province} ms`, most(unit, 50) && most(province, 150)];
    },
  ],
  [
    7,
    'procedure search over 5,670',
    'p95 ≤ 30 ms',
    ['search-procedures'],
    ({ 'search-procedures': { http, procedures } }) => [
      `${http.p95} ms over ${procedures.toLocaleString('en')}`,
      most(http.p95, 30) && procedures >= 5670,
    ],
  ],
  [
    8,
    'board of a province for a month',
    'p95 ≤ 50 ms',
    ['report'],
    ({ report }) => [ms(report.http.p95), most(report.http.p95, 50)],
  ],
  [
    9,
    "officers' p95 while citizens surge, to quiet",
    '≤ 1.5 ×',
    ['surge'],
    ({ surge }) => {
      const failed = surge.phases.reduce((sum, phase) => sum + phase.failed, 0);
      return [`${share(surge.ratio)}, ${failed} refused`, most(surge.ratio, 1.5) && failed === 0];
    },
  ],
  [
    10,
    'due dates of 1 M open dossiers after a day off',
    '≤ 120 s',
    ['recount'],
    ({ recount }) => [`${recount.secondsPerMillion} s a million`, most(recount.secondsPerMillion, 120)],
  ],
  [
    11,
    'data of 10 M dossiers with everything',
    '≤ 30 min',
    ['data'],
    ({ data }) => {
      const minutes = rounded((data.seconds.total / 60) * (1e7 / data.dossiers));
      const made =
        data.dossiers === 1e7
          ? ''
          : ` (from ${data.dossiers.toLocaleString('en')} in ${data.seconds.total} s)`;
      return [`${minutes} min${made}`, most(minutes, 30)];
    },
  ],
  [
    12,
    'memory of the API at rest; under load',
    '≤ 150; ≤ 400 MB',
    ['memory'],
    ({ memory }) => {
      const rest = Math.max(...memory.rest.http.map(({ rss }) => rss));
      const loaded = memory.peak.http;
      return [`${rest}; ${loaded} MB`, most(rest, 150) && most(loaded, 400)];
    },
  ],
  [
    13,
    'first load of every page, brotli',
    'page-weight limits',
    ['first-load'],
    ({ 'first-load': { words } }) => firstLoad(words),
  ],
  [
    14,
    'interaction, CPU slowed 6 ×: form of 300; list of 10,000',
    'p98 ≤ 100 ms',
    ['interaction-form', 'interaction-inbox'],
    (found) => {
      const [form, list] = ['interaction-form', 'interaction-inbox'].map((name) => found[name].p98);
      return [`${form}; ${list} ms`, most(form, 100) && most(list, 100)];
    },
  ],
  [
    15,
    'warm start to ready; from a clean clone',
    '≤ 8 s; ≤ 3 min',
    ['start'],
    ({ start }) => {
      const warm = rounded(median(start.warmMs) / 1000);
      const cold = start.coldMs ? rounded(start.coldMs / 1000) : undefined;
      return [`${warm} s; ${cold ?? 'not measured'} s`, most(warm, 8) && most(cold, 180)];
    },
  ],
];

const ROUTES = [
  ['/', 30],
  ['/thu-tuc/:code', 30],
  ['/nop/:draftId', 42],
  ['/can-bo', 110],
];

function firstLoad(words) {
  const weights = ROUTES.map(([route, goal]) => {
    const line = words.split('\n').find((text) => text.trim().split(/\s+/).at(-1) === route) ?? '';
    const [total] = line.trim().split(/\s+/).slice(3);
    return { goal, kb: Number(total ?? NaN) };
  });
  const known = weights.every(({ kb }) => Number.isFinite(kb));
  return [
    `${weights.map(({ kb, goal }) => `${kb} of ${goal}`).join(', ')} kB`,
    known && weights.every(({ kb, goal }) => kb <= goal),
  ];
}

/** Each bar with its figure and `met`, `missed` or `unknown`. */
export function theBars(found, failures, wanted) {
  return BARS.map(([no, what, bar, needs, judge]) => {
    const missing = needs.filter((name) => found[name] === undefined);
    if (missing.length > 0) {
      const why = missing.map(
        (name) => failures[name] ?? failures[name.replace(/-province$/, '')] ?? 'not run',
      );
      return { no, what, bar, figure: [...new Set(why)].join('; '), verdict: 'unknown' };
    }
    try {
      const [figure, met] = judge(found, wanted);
      return { no, what, bar, figure, verdict: met ? 'met' : 'missed' };
    } catch (error) {
      return { no, what, bar, figure: error.message, verdict: 'unknown' };
    }
  });
}
