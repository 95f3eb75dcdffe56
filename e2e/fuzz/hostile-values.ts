import type { Random } from './random.js';

/** What has broken programs like ours before: injections, paths, markup, odd text, odd numbers. */
const TEXTS: readonly string[] = [
  "' OR '1'='1",
  "'; DROP TABLE dossier; --",
  "1' AND (SELECT 1 FROM pg_sleep(9))::text = '1",
  "\\'; SELECT pg_read_file('/etc/passwd') --",
  '$1',
  '%',
  '_',
  '%%%%%%%%%%%%',
  '\\',
  '"',
  "'",
  '`',
  '{{7*7}}',
  '${7*7}',
  '<%= 7*7 %>',
  '#{7*7}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '....//....//etc/passwd',
  'C:\\Windows\\win.ini',
  'file:///etc/passwd',
  'http://127.0.0.1:5432/',
  '//evil.example/',
  '\r\nx-injected: yes\r\n\r\n',
  '%0d%0ax-injected:%20yes',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202Eabc\u202C',
  '\u200B\u200B\u200B',
  '\uFEFF',
  'Ｎｇｕｙễｎ',
  'Nguyễn'.normalize('NFD'),
  'e' + '\u0301'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(50),
  'İıſK',
  '=cmd|calc!A1',
  '@SUM(1+1)',
  '-1',
  '0',
  '00000000',
  '1e309',
  '9'.repeat(400),
  '0x7fffffff',
  '9007199254740993',
  '2026-02-30',
  '2026-13-01T25:61:61Z',
  '0001-01-01',
  '99999-12-31',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '0197a0c2-5b1e-7c11-8a01-000000000001',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'H50.101-260101-0001',
  '(a+)+$',
  'a'.repeat(64) + '!',
  ' ',
  '\t\n\u000B\u000C\r ',
  '\u00A0',
  '',
];

const NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  1.5,
  1e21,
  -1e21,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  Number.MAX_VALUE,
  5e-324,
];

export function hostileText(random: Random): string {
  const kind = random.below(20);
  if (kind === 0) return random.pick(TEXTS).repeat(1 + random.below(200));
  if (kind === 1) return 'x'.repeat(10 ** (1 + random.below(5)));
  if (kind === 2) return String.fromCharCode(...Array.from({ length: 30 }, () => random.below(65_536)));
  if (kind === 3) return random.pick(TEXTS) + random.pick(TEXTS);
  return random.pick(TEXTS);
}

function nested(depth: number, inArrays: boolean): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = inArrays ? [value] : { a: value };
  return value;
}

/** Anything JSON can carry where something else was asked for. */
export function hostileValue(random: Random): unknown {
  switch (random.below(12)) {
    case 0:
      return null;
    case 1:
      return random.oneIn(2);
    case 2:
      return random.pick(NUMBERS);
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return nested(1 + random.below(200), random.oneIn(2));
    case 6:
      return Array.from({ length: 1 + random.below(3000) }, () => random.pick(TEXTS));
    case 7:
      return JSON.parse(`{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`);
    case 8:
      return Object.fromEntries(
        Array.from({ length: 1 + random.below(500) }, (_, n) => [`${hostileText(random)}${n}`, n]),
      );
    default:
      return hostileText(random);
  }
}
