import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root and needs a user with a passwd entry. This finds the first way of running it that
 * works on this machine:
 *
 *   ordinary user            as is
 *   user without an entry    user namespace that calls it `nobody`
 *   root                     user namespace that calls it `nobody` (the files stay root's)
 *   root, no namespaces      another uid: the owner of the directory, else `nobody`
 *   … and a closed path      the same, with programs and data moved below /var/lib/motcua
 *
 * Each answer has `prefix` (words before the program), `owner` (uid the files must have), `native` and `dataDir`.
 */
export async function chooseIsolation(native, dataDir) {
  for (const candidate of candidates(native, dataDir)) {
    if (works(candidate)) return candidate;
  }
  if (process.getuid() === 0) return relocate(native, dataDir);
  throw new Error(
    `PostgreSQL cannot be run here as user ${process.getuid()} with its data in ${dataDir}. ` +
      'Check that you may write there, or set DATABASE_URL to a PostgreSQL 18 server of your own.',
  );
}

function* candidates(native, dataDir) {
  const uid = process.getuid();
  const make = (prefix, owner) => ({ prefix, owner, native, dataDir });
  if (uid !== 0) {
    yield hasPasswdEntry() ? make(follow(), uid) : make([...namespace(), ...follow()], uid);
    return;
  }
  const owner = ownerOf(dataDir);
  if (owner) {
    yield make(follow(owner), owner);
    return;
  }
  yield make([...namespace(), ...follow()], 0);
  const parentOwner = ownerOf(dirname(dataDir));
  if (parentOwner) yield make(follow(parentOwner), parentOwner);
  yield make(follow(NOBODY), NOBODY);
}

const namespace = () => ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** `setpriv` makes the server end when its parent does, however that ends, and changes the uid if asked to. */
function follow(uid) {
  const change = uid ? [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'] : [];
  if (uid || hasSetpriv()) return ['setpriv', ...change, '--pdeathsig', 'INT', '--'];
  return [];
}

const hasSetpriv = () => spawnSync('setpriv', ['--version']).status === 0;

function works({ prefix, owner, native, dataDir }) {
  // Where the uid changes, the directory is given to it afterwards, so it is enough that it can be reached.
  const foreign = process.getuid() === 0 && owner !== 0 && !existsSync(dataDir);
  const test = foreign ? 'test -x "$1"' : 'test -w "$1"';
  const place = existsSync(dataDir) ? dataDir : dirname(dataDir);
  const script = `"$0" --version >/dev/null && ${test}`;
  const words = [...prefix, 'sh', '-c', script, join(native, 'bin', 'postgres'), place];
  return spawnSync(words[0], words.slice(1), { stdio: 'ignore', cwd: '/' }).status === 0;
}

async function relocate(native, dataDir) {
  const place = join('/var/lib/motcua', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  await mkdir(place, { recursive: true });
  for (const directory of [dirname(place), place]) await chmod(directory, 0o755);
  const programs = join(place, 'native');
  await cp(native, programs, { recursive: true, verbatimSymlinks: true, force: true });
  const moved = { prefix: follow(NOBODY), owner: NOBODY, native: programs, dataDir: join(place, 'pg') };
  if (works(moved)) return moved;
  throw new Error(
    'PostgreSQL cannot be run as root on this machine. Run as an ordinary user, or set DATABASE_URL to a server.',
  );
}

/** Gives a file or directory to the user that the server runs as. */
export async function giveTo(isolation, path) {
  if (process.getuid() === 0 && isolation.owner !== 0) await chown(path, isolation.owner, isolation.owner);
}

function ownerOf(path) {
  return existsSync(path) ? statSync(path).uid : undefined;
}

function hasPasswdEntry() {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}
