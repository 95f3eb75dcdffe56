import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pingScanner, scanContent } from '../../src/platform/files/examining/clamd.js';
import { docx, EICAR } from './hostile-samples.js';

function clamdIsHere(): boolean {
  try {
    execFileSync('clamd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Debian: apt-get install clamav-daemon. Its signatures come from the network; one of our own does. */
const here = clamdIsHere();

describe.skipIf(!here)('the real clamd (skipped where clamd is not installed)', () => {
  let dir: string;
  let daemon: ChildProcess;
  let path: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'motcua-clamd-'));
    await chmod(dir, 0o755);
    path = join(dir, 'clamd.sock');
    // Name, any type of file, at any place, the string in hex.
    const signature = `Motcua.Eicar.Test:0:*:${Buffer.from(EICAR).toString('hex')}\n`;
    await writeFile(join(dir, 'local.ndb'), signature);
    await writeFile(
      join(dir, 'clamd.conf'),
      [
        `DatabaseDirectory ${dir}`,
        `LocalSocket ${path}`,
        'Foreground yes',
        'StreamMaxLength 25M',
        `LogFile ${dir}/log`,
        '',
      ].join('\n'),
    );
    daemon = spawn('clamd', ['--config-file', join(dir, 'clamd.conf')], { stdio: 'ignore' });
    for (let wait = 0; wait < 100 && !(await listens(path)); wait += 1) await setTimeout(200);
  });
  afterAll(async () => {
    daemon.kill('SIGKILL');
    await rm(dir, { recursive: true, force: true });
  });

  const scan = (content: Buffer) => scanContent({ path }, Readable.from([content]));

  test('answers', async () => {
    await expect(pingScanner({ path })).resolves.toBeUndefined();
  });

  test('finds the test string, alone and packed in a document', async () => {
    expect(await scan(Buffer.from(EICAR))).toMatch(/Eicar/);
    expect(await scan(docx({ 'word/media/image1.txt': EICAR }))).toMatch(/Eicar/);
  });

  test('lets clean content pass, also 20 MB of it in many pieces', async () => {
    expect(await scan(Buffer.from('nothing'))).toBeNull();
    const pieces = Array.from({ length: 320 }, (_, index) => Buffer.alloc(64 * 1024, index));
    expect(await scanContent({ path }, Readable.from(pieces))).toBeNull();
  });

  test('says when a content is too long for it, and that is no "clean"', async () => {
    await expect(scan(Buffer.alloc(26 * 1024 * 1024))).rejects.toThrow('the scanner');
  });
});

function listens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
