import { hash, verify } from '@node-rs/argon2';
import { FewAtOnce } from './few-at-once.js';

// OWASP's second recommendation: 19 MiB, two passes; argon2id is the library's default.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashing fills a thread, and the process has four for files and names as well: a crowd at the sign-in must leave some
 * to those who work. Some forty a second pass; a line of 100 is a wait of a few seconds.
 */
const hashing = new FewAtOnce(2, 100);

/** The same keys typed on another system may arrive decomposed: both spellings are one password. */
function normalized(password: string): string {
  return password.normalize('NFC');
}

export async function hashPassword(password: string): Promise<string> {
  return hashing.run(() => hash(normalized(password), COST));
}

let nobody: Promise<string> | undefined;

/** Takes as long for an account without a password as for a wrong one, so that timing names nobody. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('an account that does not exist');
  const against = stored ?? (await nobody);
  const matches = await hashing.run(() => verify(against, normalized(password)));
  return matches && stored !== null;
}
