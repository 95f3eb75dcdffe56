import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldCipher } from './field-cipher.js';
import { loadMasterKey } from './file-master-key.js';

describe('a field', () => {
  const cipher = new FieldCipher(Buffer.alloc(32, 1));
  const sealed = cipher.encrypt('099088000001', 'person.personal_id:1');

  it('is read back only in its own place', () => {
    expect(cipher.decrypt(sealed, 'person.personal_id:1')).toBe('099088000001');
    expect(() => cipher.decrypt(sealed, 'person.personal_id:2')).toThrow('does not open');
    expect(() => cipher.decrypt(sealed, 'person.phone:1')).toThrow('does not open');
  });

  it('that was altered anywhere is refused', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => cipher.decrypt(altered, 'person.personal_id:1')).toThrow('does not open');
    }
    expect(() => cipher.decrypt(sealed.subarray(0, 20), 'person.personal_id:1')).toThrow('does not open');
  });

  it('looks different each time, but hashes alike', () => {
    expect(cipher.encrypt('x', 'a').equals(cipher.encrypt('x', 'a'))).toBe(false);
    expect(cipher.hash('x').equals(new FieldCipher(Buffer.alloc(32, 1)).hash('x'))).toBe(true);
    expect(cipher.hash('x').equals(new FieldCipher(Buffer.alloc(32, 2)).hash('x'))).toBe(false);
  });

  it('of another key stays closed', () => {
    expect(() => new FieldCipher(Buffer.alloc(32, 2)).decrypt(sealed, 'person.personal_id:1')).toThrow(
      'does not open',
    );
  });
});

describe('the master key', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'motcua-key-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('is made once in a demo, for its owner alone', async () => {
    const file = join(dir, 'demo', 'master.key');
    const key = loadMasterKey(file, true);
    expect(key).toHaveLength(32);
    expect(loadMasterKey(file, true).equals(key)).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toBe(key.toString('base64'));
  });

  it('is never made elsewhere', () => {
    expect(() => loadMasterKey(join(dir, 'none.key'), false)).toThrow('no master key');
  });

  it('that others could read is closed to them in a demo, and refused elsewhere', async () => {
    const file = join(dir, 'open.key');
    await writeFile(file, Buffer.alloc(32, 3).toString('base64'), { mode: 0o644 });
    expect(() => loadMasterKey(file, false)).toThrow('others can read the master key');
    loadMasterKey(file, true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('of the wrong size is refused', async () => {
    const file = join(dir, 'short.key');
    await writeFile(file, 'c2hvcnQ=');
    expect(() => loadMasterKey(file, true)).toThrow('not a master key');
  });
});
