import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config/index.js';
import type { DerivedKeys, MasterKey } from './master-key.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PLACE = Buffer.from('data key');

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, 'motcua', purpose, KEY_BYTES));
}

export function derivedKeys(masterKey: Buffer): DerivedKeys {
  return { field: derive(masterKey, 'field encryption 1'), lookup: derive(masterKey, 'field hash 1') };
}

/** A master key in a file that only its owner may read. */
export class FileMasterKey implements MasterKey {
  readonly id: string;
  readonly derived: DerivedKeys;
  private readonly wrapping: Buffer;

  /** Throws ConfigError. Only a demo makes its own. */
  constructor(file: string, demo: boolean) {
    const key = loadMasterKey(file, demo);
    this.id = `file:${derive(key, 'master key id').toString('hex').slice(0, 12)}`;
    this.derived = derivedKeys(key);
    this.wrapping = derive(key, 'data key wrapping 1');
  }

  wrap(key: Buffer): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.wrapping, nonce).setAAD(PLACE);
    const body = Buffer.concat([cipher.update(key), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), body]));
  }

  async unwrap(wrapped: Buffer): Promise<Buffer> {
    const nonce = wrapped.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.wrapping, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(PLACE).setAuthTag(wrapped.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  }
}

function read(file: string, demo: boolean): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new ConfigError(`${file}: not a master key (32 bytes, base64)`);
  if ((statSync(file).mode & 0o077) !== 0) {
    // Whoever could read it may have: outside a demo that is for the operator to judge.
    if (!demo)
      throw new ConfigError(`${file}: others can read the master key. Close it with: chmod 600 ${file}`);
    chmodSync(file, 0o600);
  }
  return key;
}

/** Two processes may start at once: the key is linked into place whole, and whoever comes second reads it. */
function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** The bytes of the file. Only a demo makes its own; elsewhere a missing key stops the start. */
export function loadMasterKey(file: string, demo: boolean): Buffer {
  const found = read(file, demo);
  if (found) return found;
  if (!demo) {
    throw new ConfigError(
      `${file}: no master key. Make one with: openssl rand -base64 32 (mode 0600), and keep a copy`,
    );
  }
  create(file);
  const made = read(file, demo);
  if (!made) throw new ConfigError(`${file}: the master key cannot be read back`);
  return made;
}
