import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { runTool } from '../suite/tool.mjs';

/** Machine-made, or pictures: nothing that a person types a secret into. */
const NOT_READ = /^pnpm-lock\.yaml$|\.(svg|png|jpe?g|woff2?|ttf|jsonl)$/;

/** What git knows, and what it would take in next: nothing else can leave this machine with a commit. */
function filesOfTheProject() {
  const list = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  // An unpacked copy without git is scanned by the patterns alone.
  if (list.status !== 0) return undefined;
  return list.stdout
    .split('\0')
    .filter((name) => name && !NOT_READ.test(name) && existsSync(join(root, name)));
}

/** As a tool of the suite: code 0 when no file holds what looks like a key, a token or a password in an address. */
export function scanForSecrets(
  files = filesOfTheProject() ?? ['apps', 'docs', 'docker', 'packages', 'tools'],
) {
  return runTool([
    process.execPath,
    join(root, 'node_modules', 'secretlint', 'bin', 'secretlint.js'),
    '--secretlintrc',
    join(root, '.secretlintrc.json'),
    '--no-glob',
    '--no-color',
    '--no-gitignore',
    ...files,
  ]);
}
