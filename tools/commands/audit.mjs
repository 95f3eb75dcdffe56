import { spawnSync } from 'node:child_process';
import { pnpmCommand } from '../install.mjs';
import { root } from '../paths.mjs';
import { progressTo, reportAndExit } from '../progress.mjs';

/** Known holes of the packages, as the registry tells them today; so it needs the network, and is no part of the tests. */
async function main() {
  const { words, env } = pnpmCommand(progressTo(process.stderr));
  const given = process.argv.slice(2);
  const run = spawnSync(words[0], [...words.slice(1), 'audit', ...given], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return run.status ?? 1;
}

main().then((code) => process.exit(code), reportAndExit);
