import type { Note } from './oddity.js';

// Tags that the portal's editors leave behind. Only known names: `<Tên cơ quan>` is a placeholder, not a tag.
const TAGS =
  /<\/?(?:a|b|i|u|p|br|em|ol|ul|li|hr|div|img|sub|sup|font|span|strong|table|tbody|thead|tr|td|th|h[1-6]|blockquote)\b[^<>]*>/gi;
const BREAKS = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi;
const HIDDEN = /<(script|style|iframe|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;
const ENTITY = /&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};
// Controls but tab and line feed; soft hyphen; zero-width; direction marks; byte order mark; private use.
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\ufffd]/gu;

/**
 * A text as it may be stored and shown: NFC, without tags and control characters, blanks tidied, lines kept.
 * Entities are decoded once and after the tags are gone, so that decoding cannot make a new tag that counts;
 * what remains is plain text and is only ever rendered as text.
 */
export function cleanText(raw: string, note: Note): string {
  let text = raw.replace(/\r\n?/g, '\n');
  const withoutHtml = text
    .replace(HIDDEN, ' ')
    .replace(BREAKS, '\n')
    .replace(TAGS, ' ')
    .replace(ENTITY, decodeEntity);
  if (withoutHtml !== text) note('TEXT_HTML', excerpt(text));
  text = withoutHtml.replace(CONTROL, '');
  if (text !== withoutHtml) note('TEXT_CONTROL', excerpt(text));
  const composed = text.normalize('NFC');
  if (composed !== text) note('TEXT_NOT_NFC', excerpt(composed));
  return composed
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line. */
export function cleanLine(raw: string, note: Note): string {
  return cleanText(raw, note).replace(/\s+/g, ' ');
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
  const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function excerpt(text: string): string {
  return text.trim().slice(0, 80);
}
