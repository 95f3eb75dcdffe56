// What a first visit to each page costs: JavaScript and CSS as sent (brotli), everything the page needs
// counted once, from the build's manifest. Fails over a limit. Run after `vite build`.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complaints, weighPages } from './weigh-pages.mjs';

const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'dist');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
const sent = (file) => statSync(join(dist, `${file}.br`)).size;

/**
 * kB. The goals are the design's; its limits too for officers (85, 98, 210, 240), while a citizen's page may not grow by
 * more than a kB or two over what was reached (ADR 0027). `page` is below src/features.
 */
const budgets = [
  { route: '/', page: 'find-procedure/home-page', goal: 30, limit: 31 },
  { route: '/tim', page: 'find-procedure/search-page', goal: 30, limit: 34 },
  { route: '/thu-tuc/:code', page: 'find-procedure/procedure-page', goal: 30, limit: 36.5 },
  { route: '/thu-tuc/:code/bat-dau', page: 'find-procedure/begin-page', goal: 30, limit: 39 },
  { route: '/tra-cuu', page: 'look-up/look-up-page', goal: 30, limit: 34.5 },
  { route: '/dang-nhap', page: 'account/sign-in-page', goal: 30, limit: 30 },
  { route: '/tro-giup', page: 'help/help-page', goal: 30, limit: 32 },
  { route: '/nop/:draftId', page: 'fill-dossier/fill-page', goal: 42, limit: 82 },
  { route: '/ho-so', page: 'my-dossiers/my-dossiers-page', goal: 30, limit: 47 },
  { route: '/ho-so/:code', page: 'my-dossiers/my-dossier-page', goal: 30, limit: 62 },
  {
    route: '/ho-so/:code/viec/:task',
    page: 'fill-dossier/own-step/own-step-page',
    goal: 42,
    limit: 72,
  },
  { route: '/ho-so/:code/da-nop', page: 'fill-dossier/submitted-page', goal: 30, limit: 47 },
  { route: '/ho-so/:code/bo-sung', page: 'fill-dossier/supplement-page', goal: 42, limit: 75 },
  { route: '/thong-bao', page: 'my-dossiers/notices-page', goal: 30, limit: 44 },
  { route: '/can-bo/dang-nhap', page: 'officer-sign-in/officer-sign-in-page', goal: 30, limit: 61 },
  { route: '/can-bo/bao-mat', page: 'account-security/security-page', goal: 42, limit: 52 },
  { route: '/tai-khoan/phien', page: 'account-security/sessions-page', goal: 30, limit: 45 },
  { route: '/tai-khoan/du-lieu', page: 'my-data/my-data-page', goal: 30, limit: 46 },
  { route: '/tai-khoan/du-lieu/de-nghi', page: 'my-data/my-requests-page', goal: 30, limit: 85 },
  { route: '/can-bo', page: 'inbox/inbox-page', goal: 110, limit: 68 },
  { route: '/can-bo/ho-so/:code', page: 'dossier-review/dossier-review-page', goal: 130, limit: 240 },
  { route: '/can-bo/bao-cao', page: 'reporting/report-page', goal: 130, limit: 180 },
  { route: '/can-bo/bao-cao/ho-so', page: 'reporting/report-list-page', goal: 130, limit: 180 },
  { route: '/can-bo/tra-cuu-ho-so', page: 'dossier-search/search-page', goal: 110, limit: 210 },
  { route: '/can-bo/quay', page: 'counter-intake/counter-page', goal: 110, limit: 210 },
  { route: '/can-bo/quay/:draftId', page: 'counter-intake/counter-draft-page', goal: 110, limit: 210 },
  { route: '/can-bo/quay/da-nop/:code', page: 'counter-intake/filed-page', goal: 110, limit: 210 },
  { route: '/can-bo/de-nghi-du-lieu', page: 'data-requests/queue-page', goal: 110, limit: 210 },
  { route: '/can-bo/de-nghi-du-lieu/:id', page: 'data-requests/request-page', goal: 110, limit: 210 },
  ...[
    'admin-home-page',
    'accounts/accounts-page',
    'accounts/account-page',
    'accounts/new-account-page',
    'machines/machines-page',
    'machines/machine-page',
    'machines/new-machine-page',
    'log/log-page',
    'access/access-page',
  ].map((page) => ({
    route: `/can-bo/quan-tri … ${page}`,
    page: `administration/${page}`,
    goal: 110,
    limit: 210,
  })),
];

const print = (line) => process.stdout.write(`${line}\n`);
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
const whole = (number) => String(number).padStart(6);

/** What brings the page: by its address, as in src/app/router.ts. */
function throughOf(route) {
  if (route.startsWith('/can-bo/dang-nhap')) return ['src/shared/api/query-scope.tsx'];
  if (route.startsWith('/can-bo')) return ['src/app/routes/officer-pages.ts'];
  if (/^\/(nop|ho-so|thong-bao|tai-khoan)/.test(route)) return ['src/app/routes/citizen-pages.ts'];
  return [];
}

/** What a citizen's page must not bring, by the names of its files; a public page no query library either. */
function neverOn(route) {
  if (route.startsWith('/can-bo')) return null;
  const heavy = 'combobox|calendar|chart|toast|table|long-rows|inbox|dossier-review|officer';
  const isPublic = throughOf(route).length === 0;
  return new RegExp(`/(${heavy}${isPublic ? '|queries|query-scope' : ''})-`);
}

const weighed = weighPages(
  manifest,
  sent,
  budgets.map((budget) => ({ ...budget, through: throughOf(budget.route), never: neverOn(budget.route) })),
);
print('kB brotli         JS     CSS   total   goal  limit  route');
for (const { route, js, css, total, goal, limit } of weighed) {
  const verdict = total > limit * 1000 ? 'OVER ' : total > goal * 1000 ? 'goal-' : 'ok   ';
  print(`${verdict}      ${kB(js)} ${kB(css)} ${kB(total)} ${whole(goal)} ${whole(limit)}  ${route}`);
}
const wrong = complaints(manifest, weighed);
for (const line of wrong) print(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
