const VISIBLE = 4;
const SHORTEST = 9;

/**
 * A personal id but for its last four digits: `044012341234` → `********1234`. They tell least about a person (the
 * first six are province, century, sex and year of birth) and are enough to recognise one's own number. Anything
 * shorter than nine signs (the old identity card) is hidden whole. Answers of forms are masked in the same way.
 */
export function maskPersonalId(id: string): string {
  return maskStart(id.trim());
}

/** A telephone number but for its last four digits: `0912 345 678` → `******5678`; short ones whole. */
export function maskPhone(phone: string): string {
  return maskStart(phone.replace(/[\s.-]/g, ''));
}

/** A name to be recognised by, not learnt: the family name whole, of the others the first letter: `Nguyễn V** A*`. */
export function maskName(name: string): string {
  const [family = '', ...given] = name.normalize('NFC').trim().split(/\s+/);
  return [family, ...given.map((word) => word.slice(0, 1) + '*'.repeat(word.length - 1))].join(' ');
}

function maskStart(text: string): string {
  const shown = text.length < SHORTEST ? '' : text.slice(-VISIBLE);
  return '*'.repeat(text.length - shown.length) + shown;
}
