import type { Lang } from '../lang.js';

const GROUPED = /^-?\d{1,3}(?:\.\d{3})+$/;
const PLAIN_INTEGER = /^-?\d{1,15}$/;
const COMMA_DECIMAL = /^-?(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4}),\d{1,9}$/;
const POINT_DECIMAL = /^-?\d{1,15}\.(?:\d{1,2}|\d{4,9})$/;
const CURRENCY = /\s*(?:đồng|vnđ|vnd|đ|₫)$/i;

/** Reads `1200000` and the Vietnamese `1.200.000`; null when it is no whole number. */
export function parseInteger(text: string): number | null {
  const compact = text.replace(/\s/g, '');
  if (!PLAIN_INTEGER.test(compact) && !GROUPED.test(compact)) return null;
  return safe(Number(compact.replaceAll('.', '')));
}

/** As {@link parseInteger}, with đ, ₫, VND or đồng allowed behind. */
export function parseMoney(text: string): number | null {
  return parseInteger(text.replace(CURRENCY, ''));
}

/**
 * Reads `1250`, `1250,5`, `1.250,5` and `1250.5`. A single point before exactly three digits, as in
 * `1.250`, is refused: it is 1250 to a Vietnamese reader and 1,25 to an English keyboard, and land
 * areas are written with it.
 */
export function parseDecimal(text: string): number | null {
  const compact = text.replace(/\s/g, '');
  if (PLAIN_INTEGER.test(compact) || POINT_DECIMAL.test(compact)) return safe(Number(compact));
  if (COMMA_DECIMAL.test(compact)) return safe(Number(compact.replaceAll('.', '').replace(',', '.')));
  return GROUPED.test(compact) && compact.split('.').length > 2 ? parseInteger(compact) : null;
}

/** Digits after the decimal point of a finite number, as its shortest decimal form writes it. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toString().split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** `1.234.567,5` in Vietnamese, `1,234,567.5` in English, without rounding; the same on every platform. */
export function formatNumber(value: number, lang: Lang): string {
  const [whole = '', fraction] = Math.abs(value)
    .toFixed(Math.min(decimalsOf(value), 20))
    .split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  const tail = fraction === undefined ? '' : (lang === 'vi' ? ',' : '.') + fraction;
  return `${value < 0 ? '-' : ''}${grouped}${tail}`;
}

/** `1.000.000 đ`; `1,000,000 VND` in English. */
export function formatMoney(value: number, lang: Lang): string {
  return `${formatNumber(value, lang)} ${lang === 'vi' ? 'đ' : 'VND'}`;
}

function safe(value: number): number | null {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}
