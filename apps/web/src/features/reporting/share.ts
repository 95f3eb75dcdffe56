/** A share as it is read: `12,5 %`; a dash of nothing. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  const shown = percent === 0 || percent === 100 ? String(percent) : percent.toFixed(1).replace('.', ',');
  return `${shown} %`;
}

/** For the width of a bar: percent of the longest one. */
export function barWidth(value: number, longest: number): string {
  return longest <= 0 ? '0%' : `${Math.max(value > 0 ? 1 : 0, Math.round((value / longest) * 100))}%`;
}
