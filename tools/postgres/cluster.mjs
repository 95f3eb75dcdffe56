import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveTo } from './isolation.mjs';

/** The password of the cluster, which is made first when there is none. */
export async function ensureCluster({ isolation, secretFile, mode, database }) {
  if (existsSync(join(isolation.dataDir, 'PG_VERSION'))) return readPassword(secretFile, isolation.dataDir);
  const password = randomBytes(24).toString('base64url');
  await writeFile(secretFile, password, { mode: 0o600 });
  await initialise({ isolation, password, mode, database });
  return password;
}

async function readPassword(secretFile, dataDir) {
  return (await readFile(secretFile, 'utf8').catch(() => fail(secretFile, dataDir))).trim();
}

function fail(secretFile, dataDir) {
  throw new Error(
    `The password of the database in ${dataDir} is missing or unreadable (${secretFile}). ` +
      'Put the file back, or move the data directory away to begin with an empty one.',
  );
}

/** Made under another name and renamed when whole, so an interrupted first start is simply done again. */
async function initialise({ isolation, password, mode, database }) {
  const unfinished = `${isolation.dataDir}.new`;
  const passwordFile = `${isolation.dataDir}.new-password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    await giveTo(isolation, unfinished);
    await giveTo(isolation, passwordFile);
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const language = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=vi', '--locale=C.UTF-8'];
    const haste = mode === 'test' ? ['--no-sync', '--no-data-checksums'] : [];
    const options = ['-D', unfinished, ...access, ...language, ...haste];
    await runOnce(isolation, 'initdb', options);
    if (database !== 'postgres') {
      const single = ['--single', '-D', unfinished, 'postgres'];
      await runOnce(isolation, 'postgres', single, `CREATE DATABASE ${database}\n`);
    }
    await rm(isolation.dataDir, { recursive: true, force: true });
    await rename(unfinished, isolation.dataDir);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function runOnce(isolation, program, options, input) {
  const words = [...isolation.prefix, join(isolation.native, 'bin', program), ...options];
  const child = spawn(words[0], words.slice(1), { cwd: '/', env: serverEnvironment(), stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  child.stdin.end(input);
  const code = await new Promise((done, reject) => child.once('error', reject).once('close', done));
  if (code !== 0)
    throw new Error(`${program} failed (${code}):\n${said.trim().split('\n').slice(-15).join('\n')}`);
}

/** Nothing of the caller's locale or library path may change how the server sorts, speaks or loads. */
export const serverEnvironment = () => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8' });
