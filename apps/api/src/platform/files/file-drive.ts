import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../database/index.js';

/** Where contents lie. Keys are made here from hashes only, so no name a person gives ever reaches a path. */
export class FileDrive {
  constructor(private readonly root: string) {}

  /** A place for bytes still coming in; on the same disk, so that keeping them is one atomic step. */
  async draftPath(): Promise<string> {
    const dir = join(this.root, 'incoming');
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return join(dir, newId());
  }

  keyFor(sha256: string): string {
    return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  }

  /** Makes a received draft permanent. The same content twice is kept once. */
  async keep(draft: string, key: string): Promise<void> {
    const path = join(this.root, key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await flush(draft);
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await unlink(draft);
    await flush(dirname(path));
  }

  async discard(draft: string): Promise<void> {
    await unlink(draft).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  /** Uploads that broke off with their process. Age is by the disk's clock. */
  async discardOlderThan(time: Date): Promise<void> {
    const dir = join(this.root, 'incoming');
    for (const name of await readdir(dir).catch(() => [])) {
      const found = await stat(join(dir, name)).catch(() => null);
      if (found && found.mtime < time) await this.discard(join(dir, name));
    }
  }

  read(key: string): Readable {
    return createReadStream(join(this.root, key));
  }
}

/** The row that names a file is committed right after: the bytes must already survive a power cut. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
