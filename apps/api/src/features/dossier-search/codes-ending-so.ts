import { type CodePiece, formatDossierCode, vietnamDay } from '@motcua/domain';

const DAY_MS = 86_400_000;
/** Codes tried by one search. */
const MOST_CODES = 3000;
const MOST_DAYS = 31;

/**
 * The codes that `0007` or `261121-0007` can mean: of every counter, on the day typed or on the last days, fewer of them
 * the more counters there are. `now` is epoch ms. Empty for a pattern that these agencies' codes do not fit.
 */
export function codesEndingSo(
  { day, sequence }: CodePiece & { kind: 'END' },
  { pattern, counters, now }: { pattern: string; counters: readonly string[]; now: number },
): string[] {
  const days = Math.max(1, Math.min(MOST_DAYS, Math.floor(MOST_CODES / Math.max(1, counters.length))));
  const dates =
    day === null
      ? Array.from({ length: days }, (_, n) => now - n * DAY_MS)
      : [Date.parse(`${day}T12:00:00+07:00`)].filter(
          (date) => !Number.isNaN(date) && vietnamDay(date) === day,
        );
  return dates.flatMap((date) =>
    counters
      .slice(0, MOST_CODES)
      .map((agency) => formatDossierCode(pattern, { agency, date, seq: sequence })),
  );
}
