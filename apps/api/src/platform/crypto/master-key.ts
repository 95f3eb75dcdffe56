import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config/index.js';

const KEY_BYTES = 32;

function read(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new ConfigError(`${file}: not a master key (32 bytes, base64)`);
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
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

/** The key above all others. Only a demo makes its own; elsewhere a missing key stops the start. */
export function loadMasterKey(file: string, mayCreate: boolean): Buffer {
  const found = read(file);
  if (found) return found;
  if (!mayCreate) {
    throw new ConfigError(
      `${file}: no master key. Make one with: openssl rand -base64 32 (mode 0600), and keep a copy`,
    );
  }
  create(file);
  const made = read(file);
  if (!made) throw new ConfigError(`${file}: the master key cannot be read back`);
  return made;
}
