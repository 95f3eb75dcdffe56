/**
 * Whole dong as people write or paste them: `1000000`, `1.000.000`, `1,000,000 đ`, `1 000 000 VND`.
 * Returns null for anything that could be read in two ways (`12.5`, `1.5 triệu`): money is never guessed.
 */
export function parseMoney(text: string): number | null {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(/\s*(?:đồng|đ|₫|vnđ|vnd)\.?$/i, '')
    .trim();
  if (!/^\d+$/.test(bare) && !/^\d{1,3}(?:([.,\s\u00a0])\d{3})(?:\1\d{3})*$/.test(bare)) return null;
  const amount = Number(bare.replace(/\D/g, ''));
  return Number.isSafeInteger(amount) ? amount : null;
}

/** `1000000` → `1.000.000`, as money is written in Viet Nam in either language of the site. */
export function groupDigits(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Where the caret belongs after regrouping: behind the same count of digits as before. */
export function caretAfterDigits(text: string, digits: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (seen === digits) return at;
    if (/\d/.test(text.charAt(at))) seen++;
  }
  return text.length;
}

/** A plain number with a decimal comma or point; null when it is not one. */
export function parseNumber(text: string, decimals: boolean): number | null {
  const bare = text.trim();
  const pattern = decimals ? /^-?\d+(?:[.,]\d+)?$/ : /^-?\d+$/;
  return pattern.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** A number as it is typed in Viet Nam: with a decimal comma and no grouping. */
export function showNumber(value: number): string {
  return String(value).replace('.', ',');
}
