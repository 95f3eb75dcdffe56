/** Connections for each of several HTTP processes, when nothing else is said: the database has the same processors. */
const EACH = 6;
const FEWEST_TOGETHER = 10;
/** With one, whoever holds it in a transaction and asks beside it would wait for itself. */
const FEWEST_EACH = 2;

/** What one of the HTTP processes has of DATABASE_POOL, which is of all of them together. */
export function poolShare(together: number | null, processes: number): number {
  const whole = together ?? Math.max(FEWEST_TOGETHER, EACH * processes);
  if (processes === 1) return whole;
  return Math.max(FEWEST_EACH, Math.floor(whole / processes));
}
