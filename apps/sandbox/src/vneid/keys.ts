import { generateKeyPair, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { JWKS } from 'oidc-provider';
import type { Log } from '../log.js';

export interface SandboxKeys {
  jwks: JWKS;
  cookieKeys: string[];
}

async function generate(): Promise<SandboxKeys> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  const key = { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid, use: 'sig', alg: 'RS256' };
  return { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
}

function isKeys(value: unknown): value is SandboxKeys {
  if (typeof value !== 'object' || value === null) return false;
  const { jwks, cookieKeys } = value as Partial<SandboxKeys>;
  return Boolean(jwks?.keys?.length) && Array.isArray(cookieKeys) && cookieKeys.length > 0;
}

async function readKeys(file: string, log: Log): Promise<SandboxKeys | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isKeys(value)) return value;
    log('warn', 'key file is not usable, making new keys');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) log('warn', 'key file cannot be read, making new keys', { error: String(error) });
  }
  return undefined;
}

/**
 * Keys outlive the process, so that a token or cookie made before a restart still verifies after it.
 * Without `dataDir` they live in memory only.
 */
export async function loadKeys(dataDir: string | undefined, log: Log): Promise<SandboxKeys> {
  if (dataDir === undefined) return generate();
  const file = path.join(dataDir, 'sandbox-jwks.json');
  const kept = await readKeys(file, log);
  if (kept) {
    await chmod(file, 0o600);
    return kept;
  }
  const keys = await generate();
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, JSON.stringify(keys), { mode: 0o600 });
  await rename(draft, file);
  return keys;
}
