import { formatDateTime } from '@motcua/domain';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

export function heading(level: 2 | 3, text: string): string {
  return `<h${level}>${escaped(text)}</h${level}>`;
}

/** Nothing for no rows. */
export function table(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<table>${body.join('')}</table>\n`;
}

/** An instant (ISO 8601) as it is said in Viet Nam. */
export function instant(at: string): string {
  return formatDateTime(Date.parse(at));
}
