import { READ_PURPOSES, type ReadPurpose } from '@motcua/contracts';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../../platform/errors/index.js';
import { type Looking, NOTHING_SHOWN, type Shown } from './looking.js';

const MOST_SIGNS = 200;

/** What `unmask` asks to be shown in full: the filer's numbers, those in the answers, or both. */
const SHOWN: Record<'1' | 'submitter' | 'answers', Shown> = {
  '1': { submitter: true, answers: true },
  submitter: { submitter: true, answers: false },
  answers: { submitter: false, answers: true },
};

/**
 * Why the reader looks: X-Purpose, one of the short list or words of one's own, percent-encoded where it is not plain
 * ASCII; X-Purpose-Note says more. Whoever wants numbers in full must say why: throws INVALID_REQUEST otherwise.
 */
export function lookingOf(
  { headers }: Pick<FastifyRequest, 'headers'>,
  unmask: keyof typeof SHOWN | undefined,
  timeline = false,
): Looking {
  const given = words(headers['x-purpose']);
  const more = words(headers['x-purpose-note']);
  const known = READ_PURPOSES.find((purpose) => purpose === given) ?? null;
  const purpose: ReadPurpose | null = known ?? (given === '' ? null : 'OTHER');
  const note = [known === null ? given : '', more].filter(Boolean).join(': ') || null;
  const shown = unmask === undefined ? NOTHING_SHOWN : SHOWN[unmask];
  if (unmask !== undefined && (purpose === null || (purpose === 'OTHER' && note === null)))
    throw purposeMissing();
  return { purpose, note, shown, timeline };
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

function words(header: string | string[] | undefined): string {
  return typeof header === 'string' ? decoded(header).trim().slice(0, MOST_SIGNS) : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC').replaceAll('\0', '');
  } catch {
    return text;
  }
}

function purposeMissing(): ProblemError {
  const message = {
    vi: 'Hãy cho biết vì sao cần xem đầy đủ; lý do được ghi lại và chủ dữ liệu đọc được.',
    en: 'Say why the numbers are needed in full; it is written down and the person can read it.',
  };
  return new ProblemError('INVALID_REQUEST', {
    detail: message,
    errors: [{ pointer: '/X-Purpose', code: 'PURPOSE_REQUIRED', message }],
  });
}
