import { join } from 'node:path';
import { runScript } from '../build.mjs';
import { root } from '../paths.mjs';
import { licenceFaults } from '../supply/licences.mjs';
import { lockfileFaults } from '../supply/lockfile.mjs';
import { scanForSecrets } from '../supply/secrets.mjs';
import { readWorkspace } from '../workspace.mjs';
import { runTool } from './tool.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Whole-repository checks without a test runner; every one is run, so that one round shows all there is to mend. */
export async function runChecks({ say }) {
  const checks = [
    ['format', () => runTool([bin('prettier'), '--check', '--log-level=warn', '.'])],
    ['lint', () => runTool([bin('oxlint'), '--quiet'])],
    ['types', typecheckAll],
    [
      'fences',
      () => runTool([bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'e2e']),
    ],
    [
      'page weights',
      () => runTool([process.execPath, join(root, 'apps', 'web', 'tools', 'page-weight.mjs')]),
    ],
    ['lockfile', () => tell(lockfileFaults())],
    ['licences', () => tell(licenceFaults())],
    ['secrets', () => scanForSecrets()],
    ['dead code', () => runTool([bin('knip'), '--no-progress', '--no-config-hints'])],
  ];
  const failing = [];
  for (const [name, check] of checks) {
    const { code, said } = await check();
    say(`${name}: ${code === 0 ? 'good' : 'FAILED'}`);
    if (code === 0) continue;
    failing.push(name);
    process.stdout.write(`\n${said}\n\n`);
  }
  return {
    passed: checks.length - failing.length,
    failed: failing.length,
    skipped: 0,
    remarks: failing.map((name) => `${name} found something, see above`),
  };
}

const tell = (faults) => ({ code: faults.length, said: faults.join('\n') });

async function typecheckAll() {
  const complaints = [];
  for (const one of readWorkspace().values()) {
    if (!one.scripts.typecheck) continue;
    const { code, said } = await runScript(one, 'typecheck');
    if (code !== 0) complaints.push(`${one.place}:\n${said}`);
  }
  return { code: complaints.length, said: complaints.join('\n\n') };
}
