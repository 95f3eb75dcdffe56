import { hash, verify } from '@node-rs/argon2';

// OWASP's second recommendation: 19 MiB, two passes; argon2id is the library's default.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same keys typed on another system may arrive decomposed: both spellings are one password. */
function normalized(password: string): string {
  return password.normalize('NFC');
}

export async function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), COST);
}

let nobody: Promise<string> | undefined;

/** Takes as long for an account without a password as for a wrong one, so that timing names nobody. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('an account that does not exist');
  const matches = await verify(stored ?? (await nobody), normalized(password));
  return matches && stored !== null;
}
