import type { FastifyRequest } from 'fastify';
import type { Looking } from './read-dossier.js';

const DEFAULT_PURPOSE = 'process';
const MOST_SIGNS = 200;

/** Why the reader looks: X-Purpose, percent-encoded where it is not plain ASCII; working on it unless said. */
export function lookingOf({ headers }: Pick<FastifyRequest, 'headers'>, unmask: boolean): Looking {
  const given = headers['x-purpose'];
  const purpose = typeof given === 'string' ? decoded(given).trim().slice(0, MOST_SIGNS) : '';
  return { purpose: purpose || DEFAULT_PURPOSE, unmask };
}

/** Whether If-None-Match names the present version; only then is the version asked for. */
export async function unchangedSince(
  { headers }: Pick<FastifyRequest, 'headers'>,
  version: () => Promise<number | null>,
): Promise<boolean> {
  const given = headers['if-none-match'];
  if (!given) return false;
  const seen = given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const present = await version();
  return present !== null && seen.includes(`"${present}"`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC').replaceAll('\0', '');
  } catch {
    return text;
  }
}
