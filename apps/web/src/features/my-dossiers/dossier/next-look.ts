const MINUTE = 60_000;
const SOON = 3_000;

export interface AwaitedPaper {
  ready: boolean;
  /** ISO 8601. */
  issuedAt: string;
}

/** Milliseconds to the next reading. A paper is made within seconds; one that is not is waited for less eagerly. */
export function nextLookIn(papers: readonly AwaitedPaper[], now: number): number {
  const beingMade = papers.some(({ ready, issuedAt }) => !ready && now - Date.parse(issuedAt) < 2 * MINUTE);
  return beingMade ? SOON : MINUTE;
}
