import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/paths.mjs';
import { paceMs } from './load/machine.mjs';
import { table } from './print/report.mjs';
import { runsOf, theBars } from './measure/bars.mjs';
import { markdownOf } from './measure/bars-page.mjs';
import { options } from './measure/options.mjs';

// All measures, one after the other, and the table of the bars. One that fails is told and does not stop the others.
// `--again report,lookup` measures these alone once more, and puts them in the place of theirs in the last run.
const wanted = options({
  catalogue: { type: 'string', multiple: true, default: [] },
  only: { type: 'string' },
  again: { type: 'string' },
});
const say = (text) => process.stderr.write(`${text}\n`);
const MOST_MS = 15 * 60_000;

let running;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopping = true;
    running?.kill('SIGTERM');
  });

/** The last line of JSON that a measure writes is its result; several lines are several results. */
async function run({ name, args, script = join(import.meta.dirname, `${name}.mjs`) }) {
  if (!existsSync(script)) return { results: [], why: 'there is no such measure yet' };
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running = child;
  const late = setTimeout(() => child.kill('SIGTERM'), MOST_MS);
  let said = '';
  let complained = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (complained = `${complained}${data}`.slice(-2000)));
  child.stdout.pipe(process.stdout);
  const code = await new Promise((done) => child.once('error', () => done(1)).once('close', done));
  clearTimeout(late);
  const results = said
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map(parsed)
    .filter(Boolean);
  const last =
    complained
      .trim()
      .split('\n')
      .findLast((text) => /\w/.test(text)) ?? '';
  return { results, said, ...(results.length === 0 && { why: `ended with ${code}: ${last.slice(0, 200)}` }) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const begun = Date.now();
const loadBefore = Number(loadavg()[0].toFixed(2));
const place = join(root, 'docs', 'performance');
const last = wanted.again ? JSON.parse(readFileSync(join(place, 'results.json'), 'utf8')) : undefined;
if (last && last.dossiers !== wanted.dossiers)
  throw new Error(
    `the last run was of ${last.dossiers} dossiers: figures of two sizes are not put into one table`,
  );
const found = last?.results ?? {};
const failures = last?.failures ?? {};
const paces = last?.paces ?? {};
const again = wanted.again?.split(',');
const only = again ?? wanted.only?.split(',');
for (const one of runsOf(wanted).filter(({ name }) => !only || only.includes(name))) {
  if (stopping) break;
  say(`── ${one.name} ${one.args.join(' ')}`);
  const before = paceMs();
  const { results, said, why } = await run(one);
  paces[one.name] = [before, paceMs()];
  delete failures[one.name];
  for (const result of results) found[result.bench ?? one.name] = result;
  if (one.keepWords) found[one.name] = { words: said };
  if (why && !one.keepWords) failures[one.name] = why;
  if (why) say(`${one.name}: ${why}`);
}
const bars = theBars(found, failures, wanted);
table(
  `The fifteen bars, ${wanted.dossiers.toLocaleString('en')} dossiers`,
  bars.map(({ no, what, figure, verdict }) => [
    `${String(no).padStart(2)} ${verdict.padEnd(8)} ${what}`,
    figure,
  ]),
);
const whole = {
  bench: 'bars',
  dossiers: wanted.dossiers,
  pace: wanted.quick ? ' --quick' : ` --seconds ${wanted.seconds} --rounds ${wanted.rounds}`,
  at: new Date().toISOString(),
  minutes: Number(((Date.now() - begun) / 60_000).toFixed(1)),
  loadBefore,
  ...(last && { at: last.at, minutes: last.minutes, loadBefore: last.loadBefore, pace: last.pace }),
  again: [...new Set([...(last?.again ?? []), ...(again ?? [])])].filter((name) => !(name in failures)),
  machine: Object.values(found).find((one) => one.machine)?.machine,
  paces,
  bars,
  results: found,
  failures,
};
process.stdout.write(`${JSON.stringify({ bench: 'bars', dossiers: wanted.dossiers, bars })}\n`);
if (!stopping && !wanted.only) {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'results.json'), `${JSON.stringify(whole, null, 1)}\n`);
  writeFileSync(join(place, 'results.md'), markdownOf(whole));
}
if (stopping || bars.some(({ verdict }) => verdict !== 'met')) process.exitCode = 1;
