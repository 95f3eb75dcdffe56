import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { outputOf, sourcesOf } from './fingerprint.mjs';
import { cleanEnvironment, compileCache, root, toolsCache } from './paths.mjs';
import { PlainError } from './progress.mjs';
import { inDependencyOrder, readWorkspace } from './workspace.mjs';

const stampFile = join(root, 'node_modules', '.build-stamps.json');
const SHARED_INPUTS = ['pnpm-lock.yaml', 'tsconfig.base.json'];

/** Builds the named packages (all by default) and what they need, leaving out those whose sources did not change. */
export async function build(say, names) {
  const workspace = readWorkspace();
  const packages = inDependencyOrder(workspace, names ?? [...workspace.keys()]);
  await exclusively(
    join(toolsCache, 'build.lock'),
    () => say('waiting for another build'),
    async () => {
      const stamps = readStamps();
      const shared = SHARED_INPUTS.map((file) => readFileSync(join(root, file), 'utf8')).join('\0');
      const sources = new Map();
      let built = 0;
      for (const one of packages) {
        sources.set(
          one.name,
          digest([shared, sourcesOf(one.directory), ...one.needs.map((name) => sources.get(name))]),
        );
        if (!one.scripts.build || isUpToDate(one, stamps[one.name], sources.get(one.name))) continue;
        say(`building ${one.place}`);
        await buildOne(one);
        built += 1;
        // It never forgets code that is gone.
        rmSync(compileCache, { recursive: true, force: true });
        stamps[one.name] = { sources: sources.get(one.name), output: outputOf(join(one.directory, 'dist')) };
        writeFileSync(stampFile, JSON.stringify(stamps, null, 1));
      }
      say(built === 0 ? 'build is up to date' : `built ${built} of ${packages.length} packages`);
    },
  );
}

const digest = (parts) => createHash('sha256').update(parts.join('\0')).digest('hex');

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function isUpToDate(one, stamp, sources) {
  const dist = join(one.directory, 'dist');
  return stamp?.sources === sources && existsSync(dist) && stamp.output === outputOf(dist);
}

/** From nothing, because a compiler leaves the output of deleted sources behind. */
async function buildOne(one) {
  rmSync(join(one.directory, 'dist'), { recursive: true, force: true });
  const { code, said } = await runScript(one, 'build');
  if (code !== 0) throw new PlainError(`${said}\n\n${one.place} does not build (see above).`);
}

/** Runs a package's script as `pnpm run` would, without its start-up time. */
export async function runScript(one, script) {
  const env = cleanEnvironment();
  env['PATH'] = [join(one.directory, 'node_modules', '.bin'), env['PATH']].join(delimiter);
  const child = spawn('sh', ['-c', one.scripts[script]], {
    cwd: one.directory,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  return { code, said: said.trim() };
}
