import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { endProcess, identify } from './process-identity.mjs';

/** As long as a program of ours gives itself to answer what it has begun. */
const DRAIN_MS = 11_000;
const LOG_LIMIT = 20 * 1024 * 1024;
/**
 * Node sizes the space for young objects by the machine's memory, up to 128 MB a process that is never given back. This
 * much is what it took on every machine before that. With `gc` a program can give back what only its start needed.
 */
const NODE_FLAGS = ['--max-semi-space-size=16', '--expose-gc'];

const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;

/**
 * Starts one of our programs with its output in a log file. Two things make it end when this process is killed: the
 * kernel (where `setpriv` is at hand) and the IPC channel that closes. It is detached so that Ctrl-C reaches this process
 * alone, which then stops them in order.
 */
export function startChild({ name, script, env, logFile }) {
  const log = openLog(logFile);
  const words = [
    ...(hasSetpriv ? ['setpriv', '--pdeathsig', 'TERM', '--'] : []),
    process.execPath,
    ...NODE_FLAGS,
    script,
  ];
  const child = spawn(words[0], words.slice(1), {
    env,
    detached: true,
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  closeSync(log.fd);
  const exited = new Promise((done) => {
    child.once('error', (error) => done({ reason: error.message }));
    child.once('exit', (code, signal) =>
      done({ reason: signal ? `was ended by ${signal}` : `exited with ${code}` }),
    );
  });
  const reported = new Promise((done) => child.once('message', done));
  const identity = identify(child.pid);
  return {
    name,
    script,
    identity,
    exited,
    reported,
    logFile,
    lastWords: () => lastWords(logFile, log.offset),
    stop: () => stop(identity),
  };
}

const stop = (identity) => endProcess(identity, 'SIGTERM', DRAIN_MS);

function openLog(file) {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a', 0o600);
  return { fd, offset: fstatSync(fd).size };
}

/** The end of what it said in this run. */
function lastWords(file, offset) {
  const said = readFileSync(file).subarray(offset).toString('utf8').trim();
  return said.split('\n').slice(-30).join('\n');
}

/** Runs a program to its end; its output goes to the log, and comes along with a failure. */
export async function runToEnd({ script, args, env, logFile }) {
  const log = openLog(logFile);
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', log.fd] });
  closeSync(log.fd);
  let stdout = '';
  child.stdout.on('data', (data) => (stdout += data));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  return { code, stdout: stdout.trimEnd(), lastWords: () => lastWords(logFile, log.offset) };
}
