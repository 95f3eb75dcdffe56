// What a first visit to each page costs: JavaScript and CSS as sent (brotli), everything the page needs
// counted once, from the build's manifest. Fails over a limit. Run after `vite build`.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'dist');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

/** kB; the goals and limits of the design. `page` is below src/features. */
const budgets = [
  { route: '/', page: 'find-procedure/home-page', goal: 30, limit: 85 },
  { route: '/tim', page: 'find-procedure/search-page', goal: 30, limit: 85 },
  { route: '/thu-tuc/:code', page: 'find-procedure/procedure-page', goal: 30, limit: 85 },
  { route: '/tra-cuu', page: 'look-up/look-up-page', goal: 30, limit: 85 },
  { route: '/dang-nhap', page: 'account/sign-in-page', goal: 30, limit: 85 },
  { route: '/tro-giup', page: 'help/help-page', goal: 30, limit: 85 },
  { route: '/nop/:draftId', page: 'fill-dossier/fill-page', goal: 42, limit: 98 },
  { route: '/ho-so', page: 'my-dossiers/my-dossiers-page', goal: 30, limit: 85 },
  { route: '/ho-so/:code', page: 'my-dossiers/my-dossier-page', goal: 30, limit: 85 },
  { route: '/thong-bao', page: 'my-dossiers/notices-page', goal: 30, limit: 85 },
  { route: '/can-bo/dang-nhap', page: 'officer-sign-in/officer-sign-in-page', goal: 30, limit: 85 },
  { route: '/can-bo', page: 'inbox/inbox-page', goal: 110, limit: 210 },
  { route: '/can-bo/ho-so/:code', page: 'dossier-review/dossier-review-page', goal: 130, limit: 240 },
];

/** Files of an entry and of all it imports statically; what loads later on demand is not counted. */
function filesOf(key, seen = new Set(), files = new Set()) {
  if (seen.has(key)) return files;
  seen.add(key);
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: was the page renamed?`);
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen, files);
  return files;
}

const sent = (file) => statSync(join(dist, `${file}.br`)).size;
const sum = (files, ending) =>
  [...files].filter((file) => file.endsWith(ending)).reduce((total, file) => total + sent(file), 0);
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const print = (line) => process.stdout.write(`${line}\n`);
let over = 0;

print('kB brotli         JS     CSS   total   goal  limit  route');
for (const { route, page, goal, limit } of budgets) {
  const files = filesOf(`src/features/${page}.tsx`, new Set(), filesOf(entry));
  const js = sum(files, '.js');
  const css = sum(files, '.css');
  const total = js + css;
  const verdict = total > limit * 1000 ? 'OVER ' : total > goal * 1000 ? 'goal-' : 'ok   ';
  if (verdict === 'OVER ') over++;
  print(
    `${verdict}      ${kB(js)} ${kB(css)} ${kB(total)} ${String(goal).padStart(6)} ${String(limit).padStart(6)}  ${route}`,
  );
}
process.exitCode = over > 0 ? 1 : 0;
