/** Without signs that are taken for each other when read aloud or copied from paper: no 0/o, 1/l/i, u/v. */
const SIGNS = '23456789abcdefghjkmnpqrstwxyz';
const GROUP = 4;

/** Groups of four signs with hyphens, about 19 bits each: `kmwq-7h3d-x9pz-4tfc`. `below(n)`: random from 0 to n - 1. */
export function spokenCode(groups: number, below: (n: number) => number): string {
  const group = (): string => Array.from({ length: GROUP }, () => SIGNS[below(SIGNS.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** As it was given out, however it was typed; null when it can be none. */
export function readSpokenCode(typed: string, groups: number): string | null {
  const signs = typed.toLowerCase().replace(/[\s\p{Pd}]/gu, '');
  if (signs.length !== groups * GROUP || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  return (signs.match(/.{4}/g) ?? []).join('-');
}
