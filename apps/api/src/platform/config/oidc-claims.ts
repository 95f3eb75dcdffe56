import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from './config-error.js';

/** What is read of an identity provider's answer. */
const CLAIM_FIELDS = [
  'techId',
  'accountType',
  'fullName',
  'personalId',
  'dateOfBirth',
  'gender',
  'address',
  'communeCode',
  'phone',
  'email',
  'assuranceLevel',
] as const;

export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** Where each field is found: claim paths with dots, the first that holds a text or a number wins. */
export type ClaimMapping = Record<ClaimField, readonly string[]>;

const Paths = z
  .array(z.string().regex(/^[^\s.]+(\.[^\s.]+)*$/, 'a claim, or a path of claims with dots'))
  .min(1);
const Mapping = z.partialRecord(z.enum(CLAIM_FIELDS), Paths);

/**
 * MOTCUA_OIDC_CLAIMS: a JSON object, or the file that holds it, like {"fullName": ["name"], "personalId": ["cccd"]}. Fields
 * not named keep their default. Throws ConfigError.
 */
export function readClaims(given: string | undefined): Partial<ClaimMapping> {
  if (given === undefined) return {};
  const parsed = Mapping.safeParse(json(given));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new ConfigError(
    `MOTCUA_OIDC_CLAIMS: ${where}${issue?.message ?? 'not a mapping'}; fields are ${CLAIM_FIELDS.join(', ')}`,
  );
}

function json(given: string): unknown {
  const inline = given.trim().startsWith('{');
  if (!inline && !existsSync(given)) throw new ConfigError(`MOTCUA_OIDC_CLAIMS: there is no file ${given}`);
  try {
    return JSON.parse(inline ? given : readFileSync(given, 'utf8')) as unknown;
  } catch (error) {
    throw new ConfigError('MOTCUA_OIDC_CLAIMS: not JSON', { cause: error });
  }
}
