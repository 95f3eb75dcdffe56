import { createReadStream } from 'node:fs';
import { access, constants, link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { ByteRange } from '../sealing/open-stream.js';
import { DriveAwayError, FileDrive } from './file-drive.js';
import { unlessMissing } from './spool.js';

/** Contents in a directory; the spool must lie on the same disk, so that keeping is one atomic step. */
export class DiskDrive extends FileDrive {
  constructor(private readonly root: string) {
    super();
  }

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

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const stream = createReadStream(join(this.root, key), range);
    try {
      await once(stream, 'open');
    } catch (error) {
      throw new DriveAwayError('a content cannot be read from the disk', { cause: error });
    }
    return stream;
  }

  async remove(key: string): Promise<void> {
    await unlink(join(this.root, key)).catch(unlessMissing);
  }

  async check(): Promise<void> {
    try {
      await mkdir(this.root, { recursive: true, mode: 0o700 });
      await access(this.root, constants.R_OK | constants.W_OK);
    } catch (error) {
      throw new DriveAwayError('the directory of files cannot be written', { cause: error });
    }
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
