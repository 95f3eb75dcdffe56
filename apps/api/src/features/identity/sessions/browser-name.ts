/** What a browser says of itself, in two words; empty where it says nothing known. First match wins. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Cốc Cốc', /coc_coc/i],
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /Version\/[\d.]+.*Safari\//],
];
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

const first = (list: readonly (readonly [string, RegExp])[], text: string): string =>
  list.find(([, signs]) => signs.test(text))?.[0] ?? '';

export function browserName(userAgent: string): { browser: string; system: string } {
  return { browser: first(BROWSERS, userAgent), system: first(SYSTEMS, userAgent) };
}
