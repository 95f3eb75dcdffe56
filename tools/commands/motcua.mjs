import { spawn } from 'node:child_process';
import { build } from '../build.mjs';
import {
  apiScript,
  claimDataDirectory,
  instanceEnvironment,
  releaseDataDirectory,
  runningInstance,
} from '../instance.mjs';
import { instanceDatabase } from '../instance-database.mjs';
import { cleanEnvironment, dataDirectory } from '../paths.mjs';
import { PlainError, progressTo, reportAndExit } from '../progress.mjs';

// stdout belongs to the command's result.
const say = progressTo(process.stderr);
const args = process.argv.slice(2);
const dataDir = dataDirectory();

async function main() {
  await build((text) => text.startsWith('build is') || say(text), ['@motcua/api']);
  const instance = runningInstance(dataDir);
  if (instance?.environment) return runCli(instance.environment);
  if (needsNoDatabase() || process.env['DATABASE_URL']) {
    return runCli(instanceEnvironment({ databaseUrl: process.env['DATABASE_URL'] ?? '', sandboxPort: 0 }));
  }
  return withOwnDatabase();
}

/** Commands that only read files; with their words in the given order. */
const OFFLINE = [
  'openapi',
  'procedure lint',
  'procedure simulate',
  'procedure bpmn',
  'procedure describe',
  'deadline',
];

function needsNoDatabase() {
  if (args.length === 0 || args[0] === 'help') return true;
  if (args.some((word) => /^(-h|--help|-V|--version)$/.test(word))) return true;
  // By an agency's own calendar, which only the database has.
  if (args[0] === 'deadline' && args.some((word) => word.startsWith('--agency'))) return false;
  return OFFLINE.some((words) => `${args.join(' ')} `.startsWith(`${words} `));
}

async function withOwnDatabase() {
  claimDataDirectory(dataDir, 'command');
  const database = await instanceDatabase({ dataDir, say });
  try {
    return await runCli(instanceEnvironment({ databaseUrl: database.url, sandboxPort: 0 }));
  } finally {
    await database.stop();
    releaseDataDirectory(dataDir);
  }
}

/** In the directory the person typed the command in, so that file names mean what they expect. */
async function runCli(own) {
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const env = { ...cleanEnvironment(), ...own };
  const child = spawn(process.execPath, [apiScript('cli'), ...args], { cwd, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('disconnect', () => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.once('error', (error) =>
      fail(new PlainError(`The command could not be started: ${error.message}`)),
    );
    child.once('exit', (code, signal) => done(signal ? 1 : code));
  });
}

main().then((code) => process.exit(code), reportAndExit);
