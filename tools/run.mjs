// The front door of every npm script. Plain JavaScript for any Node >= 20.19, with no package: it installs what is
// missing and hands over to the command, which runs under the Node that came with the packages.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { cleanEnvironment, modernNode, root } from './paths.mjs';
import { commandLine, identify, isAlive, parentOf } from './process-identity.mjs';
import { elapsedEnvironment, PlainError, progressTo, reportAndExit } from './progress.mjs';

const COMMANDS = ['start', 'test', 'build', 'motcua', 'bench', 'sbom', 'audit'];
/** Whose standard output other programs read. */
const READ_BY_PROGRAMS = new Set(['motcua', 'sbom', 'audit']);
const [command, ...args] = process.argv.slice(2);

async function main() {
  if (!COMMANDS.includes(command))
    throw new PlainError(`Use: node tools/run.mjs ${COMMANDS.join('|')} [arguments]`);
  requireNode(20, 19);
  await ensureInstalled(progressTo(READ_BY_PROGRAMS.has(command) ? process.stderr : process.stdout));
  if (modernNode() === process.execPath) requireNode(22, 19);
  handOver();
}

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new PlainError(
    `This needs Node ${major}.${minor} or newer, and this is ${process.versions.node} on ${process.platform}-${process.arch}. ` +
      'Install a current Node from https://nodejs.org and run the same command again.',
  );
}

function handOver() {
  const env = { ...cleanEnvironment(), ...elapsedEnvironment };
  if (process.env['INIT_CWD']) env['INIT_CWD'] = process.env['INIT_CWD'];
  const script = join(root, 'tools', 'commands', `${command}.mjs`);
  // The channel closes when this process is killed, and the command then ends as well.
  const child = spawn(modernNode(), [script, ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('disconnect', () => child.kill('SIGTERM'));
  child.on('message', (message) => process.send?.(message));
  if (process.env['npm_lifecycle_event']) endWithNpm(child);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

/** A killed npm forwards nothing, so it is watched. */
function endWithNpm(child) {
  let pid = process.ppid;
  while (pid > 1 && !/\bnpm\b/.test(commandLine(pid).join(' '))) pid = parentOf(pid);
  if (pid <= 1) return;
  const npm = identify(pid);
  setInterval(() => isAlive(npm) || child.kill('SIGTERM'), 500).unref();
}

main().catch(reportAndExit);
