import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { countPlaywright, countVitest } from './counts.mjs';
import { runTool } from './tool.mjs';

const vitest = join(root, 'node_modules', '.bin', 'vitest');

export const runUnitTests = (context) => runVitest('unit', root, context);

export const runApiTests = (context) => runVitest('api', join(root, 'apps', 'api'), context);

/** Plans of the hot statements on a large data set: what no test on a small one can see, without a clock. */
export const runScaleTests = (context) => runVitest('scale', join(root, 'e2e', 'scale'), context);

async function runVitest(stage, cwd, { reports, forwarded }) {
  const report = join(reports, `${stage}.json`);
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool([vitest, 'run', '--passWithNoTests', ...reporting, ...forwarded], {
    cwd,
    show: true,
  });
  return honest(code, countVitest(readReport(report)));
}

export async function runJourneys({ reports, forwarded }) {
  const report = join(reports, 'e2e.json');
  const playwright = join(root, 'e2e', 'node_modules', '.bin', 'playwright');
  const { code } = await runTool([playwright, 'test', '--reporter=list,json', ...forwarded], {
    cwd: join(root, 'e2e'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    show: true,
  });
  return honest(code, countPlaywright(readReport(report)));
}

/** A runner that failed without a failing test (a broken set-up, a crash) still counts as a failure. */
function honest(code, counts) {
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, remarks: [`the runner ended with ${code}, see above`] };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
