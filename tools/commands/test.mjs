import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { root } from '../paths.mjs';
import { PlainError, progressTo, reportAndExit } from '../progress.mjs';
import { runChecks } from '../suite/checks.mjs';
import { runApiTests, runJourneys, runScaleTests, runUnitTests } from '../suite/runners.mjs';

const say = progressTo(process.stdout);

/** In the order of what a failure tells: the cheap and precise first. Each gives { passed, failed, skipped }. */
const STAGES = {
  checks: runChecks,
  unit: runUnitTests,
  api: runApiTests,
  scale: runScaleTests,
  e2e: runJourneys,
};

async function main() {
  const { only, forwarded } = readArguments(process.argv.slice(2));
  const reports = join(root, '.motcua', 'test');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await build(say);

  const results = [];
  for (const name of only) {
    say(`── ${name}`);
    const begun = Date.now();
    const result = await STAGES[name]({ say, reports, forwarded });
    results.push({ name, seconds: Math.round((Date.now() - begun) / 1000), ...result });
    if (result.failed > 0) break;
  }
  return summarise(results, only);
}

function readArguments(args) {
  const split = args.indexOf('--');
  const [own, forwarded] = split === -1 ? [args, []] : [args.slice(0, split), args.slice(split + 1)];
  const names = own
    .join(' ')
    .match(/^--only[ =]([a-z0-9,]+)$/)?.[1]
    .split(',');
  const unknown = names?.some((name) => !(name in STAGES));
  if ((own.length > 0 && !names) || unknown) {
    throw new PlainError(
      `Use: npm test -- [--only ${Object.keys(STAGES).join('|')}[,…]] [-- arguments of its runner]`,
    );
  }
  return { only: names ?? Object.keys(STAGES), forwarded };
}

function summarise(results, wanted) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const lines = results.map(({ name, seconds, passed, failed, skipped, remarks = [] }) => {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    return [
      `  ${failed > 0 ? '✗' : '✓'} ${name.padEnd(7)} ${counts} (${seconds} s)`,
      ...remarks.map((one) => `      ${one}`),
    ];
  });
  const left = wanted.slice(results.length).map((name) => [`  – ${name.padEnd(7)} not run`]);
  process.stdout.write(`\n${[...lines, ...left].flat().join('\n')}\n\n`);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  return total('failed') > 0 ? 1 : 0;
}

process.on('disconnect', () => process.exit(1));
main().then((code) => process.exit(code), reportAndExit);
