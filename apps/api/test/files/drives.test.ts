import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DiskDrive } from '../../src/platform/files/drive/disk-drive.js';
import { DriveAwayError, type FileDrive } from '../../src/platform/files/drive/file-drive.js';
import { S3Drive } from '../../src/platform/files/drive/s3-drive.js';
import { Spool } from '../../src/platform/files/drive/spool.js';
import { ObjectStore, STORE } from './object-store.js';

const store = new ObjectStore();
let dir: string;
let endpoint: string;
let spool: Spool;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'motcua-drive-'));
  endpoint = await store.start();
  spool = new Spool(join(dir, 'files', 'incoming'));
});
afterAll(async () => {
  await store.stop();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(() => store.behave('well'));

const DRIVES: [string, () => FileDrive][] = [
  ['disk', () => new DiskDrive(join(dir, 'files'))],
  ['S3', () => new S3Drive({ ...STORE, endpoint })],
];
const KEY = 'ab/cd/abcdef';

async function drafted(content: Buffer): Promise<string> {
  const draft = await spool.draftPath();
  await writeFile(draft, content);
  return draft;
}

async function read(drive: FileDrive, key: string, range?: { start: number; end: number }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await drive.read(key, range)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe.each(DRIVES)('a drive on %s', (_name, make) => {
  let drive: FileDrive;
  beforeEach(() => {
    drive = make();
  });

  test.each([0, 1, 65_536, 3_000_000])(
    'keeps %i bytes and gives them back, whole and in part',
    async (size) => {
      const content = randomBytes(size);
      await drive.keep(await drafted(content), `${KEY}-${size}`);
      expect((await read(drive, `${KEY}-${size}`)).equals(content)).toBe(true);
      if (size < 2) return;
      const part = await read(drive, `${KEY}-${size}`, { start: 1, end: size - 2 });
      expect(part.equals(content.subarray(1, size - 1))).toBe(true);
      expect((await read(drive, `${KEY}-${size}`, { start: size - 1, end: size + 9 })).length).toBe(1);
    },
  );

  test('uses the draft up', async () => {
    await drive.keep(await drafted(Buffer.from('x')), `${KEY}-draft`);
    expect(await readdir(join(dir, 'files', 'incoming'))).toEqual([]);
  });

  test('keeping the same again is no error', async () => {
    for (let time = 0; time < 2; time += 1) await drive.keep(await drafted(Buffer.from('x')), `${KEY}-again`);
    expect((await read(drive, `${KEY}-again`)).toString()).toBe('x');
  });

  test('says that something is not there before it gives anything', async () => {
    await expect(drive.read('no/no/nothing')).rejects.toThrow(DriveAwayError);
  });

  test('removes, also what is not there', async () => {
    await drive.keep(await drafted(Buffer.from('x')), `${KEY}-gone`);
    await drive.remove(`${KEY}-gone`);
    await drive.remove(`${KEY}-gone`);
    await expect(drive.read(`${KEY}-gone`)).rejects.toThrow(DriveAwayError);
  });

  test('says that it is there', async () => {
    await expect(drive.check()).resolves.toBeUndefined();
  });
});

describe('a store elsewhere', () => {
  const drive = () => new S3Drive({ ...STORE, endpoint });

  test.each(['unavailable', 'hangs-up', 'hangs-up-midway'] as const)(
    'that is %s twice is asked a third time',
    async (mood) => {
      const content = randomBytes(300_000);
      store.behave(mood, 2);
      await drive().keep(await drafted(content), `${KEY}-${mood}`);
      expect(store.objects.get(`${KEY}-${mood}`)?.equals(content)).toBe(true);
    },
  );

  test('that is slow is waited for', async () => {
    store.behave('slow');
    await drive().keep(await drafted(Buffer.from('x')), `${KEY}-slow`);
    expect((await read(drive(), `${KEY}-slow`)).toString()).toBe('x');
  });

  test('that stays away is told of, and the draft stays', async () => {
    store.behave('unavailable');
    const draft = await drafted(Buffer.from('x'));
    await expect(drive().keep(draft, KEY)).rejects.toThrow(DriveAwayError);
    await expect(drive().check()).rejects.toThrow(DriveAwayError);
    expect(store.objects.has(KEY)).toBe(false);
    expect(await readdir(join(dir, 'files', 'incoming'))).toHaveLength(1);
    await spool.discard(draft);
  }, 40_000);

  test('that breaks off while it gives does not pass for the end', async () => {
    await drive().keep(await drafted(randomBytes(300_000)), `${KEY}-break`);
    store.behave('hangs-up-midway', 1);
    await expect(read(drive(), `${KEY}-break`)).rejects.toThrow('aborted');
  });

  test('believes only what is signed with its key', async () => {
    const before = store.refused.length;
    const thief = new S3Drive({ ...STORE, endpoint, secretAccessKey: 'guessed' });
    await expect(thief.read(`${KEY}-1`)).rejects.toThrow(DriveAwayError);
    await expect(thief.remove(`${KEY}-1`)).rejects.toThrow(DriveAwayError);
    expect(store.refused.length).toBeGreaterThanOrEqual(before + 2);
    expect(store.objects.has(`${KEY}-1`)).toBe(true);
    expect((await fetch(`${endpoint}/${STORE.bucket}/${KEY}-1`)).status).toBe(403);
  });
});
