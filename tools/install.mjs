import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { root, toolsCache } from './paths.mjs';
import { PlainError } from './progress.mjs';

const PNPM = '12.21.0';
const stampFile = join(root, 'node_modules', '.install-stamp');

/** Brings node_modules to what the lockfile says; a matching stamp means there is nothing to do. */
export async function ensureInstalled(say) {
  const wanted = wantedStamp();
  if (isInstalled(wanted)) return;
  const lock = join(toolsCache, 'install.lock');
  await exclusively(
    lock,
    () => say('waiting for another install'),
    () => {
      if (isInstalled(wanted)) return;
      install(say);
      writeFileSync(stampFile, wanted);
    },
  );
}

export function wantedStamp() {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform}-${process.arch}\n`;
}

const isInstalled = (wanted) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;

function install(say) {
  const env = installEnvironment();
  const pnpm = ensurePnpm(env, say);
  say('installing packages (the first time takes about a minute)');
  const flags = ['install', '--frozen-lockfile', '--reporter=append-only'];
  const run = spawnSync(process.execPath, [pnpm, ...flags], { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) throw new PlainError(advice('The packages could not be installed', run));
}

/** How to call pnpm, for commands of ours that need it after the install. */
export function pnpmCommand(say) {
  const env = installEnvironment();
  return { words: [process.execPath, ensurePnpm(env, say)], env };
}

/** pnpm itself, fetched once with npm: through `npx` every call would cost seconds. */
function ensurePnpm(env, say) {
  const place = join(toolsCache, `pnpm-${PNPM}`);
  const entry = join(place, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
  if (existsSync(entry)) return entry;
  say(`fetching pnpm ${PNPM}`);
  mkdirSync(place, { recursive: true });
  const flags = ['install', '--prefix', place, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = npmCommand();
  const words = [...npm, ...flags, '--loglevel=error', `pnpm@${PNPM}`];
  const run = spawnSync(words[0], words.slice(1), { cwd: place, env, encoding: 'utf8' });
  if (run.status !== 0 || !existsSync(entry)) throw new PlainError(advice('pnpm could not be fetched', run));
  return entry;
}

/** npm as the one that started us, else the one beside this Node, else whatever the PATH has. */
function npmCommand() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env['npm_execpath'], beside].find(
    (path) => path?.endsWith('.js') && existsSync(path),
  );
  return script ? [process.execPath, script] : ['npm'];
}

/** Of what npm tells its children, only how to reach the registry may pass: the rest would bend the install. */
const REGISTRY_SETTINGS =
  /^npm_config_(registry|userconfig|globalconfig|ca|cafile|(https?_?)?proxy|noproxy|strict_ssl|\/\/.*)$/i;

/** npm and pnpm both need a home to cache in; where there is none that can be written to, ours serves. */
function installEnvironment() {
  const passes = ([name]) => !/^npm_/i.test(name) || REGISTRY_SETTINGS.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter(passes));
  env['PATH'] = [dirname(process.execPath), env['PATH'] ?? '/usr/bin:/bin'].join(':');
  env['CI'] = 'true';
  if (!canWrite(env['HOME'] ?? homedirOrNothing())) {
    env['HOME'] = join(toolsCache, 'home');
    mkdirSync(env['HOME'], { recursive: true });
  }
  return env;
}

function homedirOrNothing() {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function canWrite(directory) {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function advice(what, run) {
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim().split('\n').slice(-20).join('\n');
  return [
    run.error ? String(run.error) : said,
    '',
    `${what}. What to check:`,
    '  - this machine reaches the npm registry (try: npm view pnpm version);',
    '    behind a mirror: npm config set registry <address>; with an own certificate: NODE_EXTRA_CA_CERTS=<file>',
    `  - the disk has about 2 GB free and ${root} can be written to`,
    '  - then run the same command again; what was fetched is kept',
  ].join('\n');
}
