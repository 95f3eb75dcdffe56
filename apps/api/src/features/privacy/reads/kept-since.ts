/** The beginning of what is kept, `months` before `now` (epoch ms); a day that a month lacks counts as its last. */
export function keptSince(now: number, months: number): Date {
  const since = new Date(now);
  const day = since.getUTCDate();
  since.setUTCMonth(since.getUTCMonth() - months);
  if (since.getUTCDate() !== day) since.setUTCDate(0);
  return since;
}
