import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat, statfs, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../../database/index.js';
import type { ByteRange } from '../sealing/open-stream.js';

/** Where bytes lie, sealed, while they come in and are looked at; on the local disk whatever the drive. */
export class Spool {
  constructor(private readonly dir: string) {}

  async draftPath(): Promise<string> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    return join(this.dir, newId());
  }

  read(draft: string, range: ByteRange): Readable {
    return createReadStream(draft, range);
  }

  async discard(draft: string): Promise<void> {
    await unlink(draft).catch(unlessMissing);
  }

  /** Uploads that broke off with their process. Age is by the disk's clock. */
  async discardOlderThan(time: Date): Promise<void> {
    for (const name of await readdir(this.dir).catch(() => [])) {
      const path = join(this.dir, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < time) await this.discard(path);
    }
  }

  /** What the disk has left for us. */
  async freeBytes(): Promise<number> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.dir);
    return bavail * bsize;
  }
}

export function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
