import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ConfigError, type KeyServiceConfig } from '../config/index.js';
import type { MasterKey } from './master-key.js';

const TIMEOUT_MS = 5000;
const RETRY_AFTER_MS = [200, 1000];
const SETTING = 'MOTCUA_KEY_SERVICE_URL';

const Encrypted = z.object({ data: z.object({ ciphertext: z.string().min(1) }) });
const Decrypted = z.object({ data: z.object({ plaintext: z.base64() }) });

/** Refused by the service itself: asking again changes nothing. */
class Refused extends Error {}

/**
 * A master key that never leaves a key service: it is asked to encrypt and decrypt data keys, in the manner of a
 * transit engine: POST {url}/encrypt/{name} {plaintext}, POST {url}/decrypt/{name} {ciphertext}, the token in
 * X-Vault-Token. The token is read from its file each time, since those who hand them out renew them there.
 */
export class KeyService implements MasterKey {
  readonly id: string;
  readonly derived = null;

  constructor(private readonly config: KeyServiceConfig) {
    this.id = `service:${config.keyName}`;
  }

  /** Throws ConfigError when the service cannot do what will be asked of it. */
  async check(): Promise<void> {
    const probe = Buffer.from('motcua');
    try {
      const back = await this.unwrap(await this.wrap(probe));
      if (!back.equals(probe)) throw new Error('gives back something else than it was given');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new ConfigError(`${SETTING}: the key service ${why}`, { cause: error });
    }
  }

  async wrap(key: Buffer): Promise<Buffer> {
    const { data } = await this.ask('encrypt', { plaintext: key.toString('base64') }, Encrypted);
    return Buffer.from(data.ciphertext);
  }

  async unwrap(wrapped: Buffer): Promise<Buffer> {
    const { data } = await this.ask('decrypt', { ciphertext: wrapped.toString() }, Decrypted);
    return Buffer.from(data.plaintext, 'base64');
  }

  private async ask<T>(what: 'encrypt' | 'decrypt', body: object, answer: z.ZodType<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.askOnce(what, body, answer);
      } catch (error) {
        const wait = RETRY_AFTER_MS[attempt];
        if (error instanceof Refused || wait === undefined) throw error;
        await delay(wait);
      }
    }
  }

  private async askOnce<T>(what: string, body: object, answer: z.ZodType<T>): Promise<T> {
    const { url, keyName } = this.config;
    const response = await fetch(`${url}/${what}/${encodeURIComponent(keyName)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vault-token': this.token() },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new Error(`does not answer at ${url}`, { cause: error });
    });
    if (response.status >= 500 || response.status === 429)
      throw new Error(`answers ${response.status} to ${what}`);
    if (response.status !== 200) throw new Refused(`answers ${response.status} to ${what}/${keyName}`);
    const parsed = answer.safeParse(await response.json().catch(() => null));
    if (!parsed.success) throw new Refused(`answers ${what} with something that is no such answer`);
    return parsed.data;
  }

  private token(): string {
    try {
      return readFileSync(this.config.tokenFile, 'utf8').trim();
    } catch (error) {
      throw new Refused(`cannot be asked: ${this.config.tokenFile} cannot be read`, { cause: error });
    }
  }
}
