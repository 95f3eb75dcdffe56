const DASHES = /[‐-―−﹘﹣-]/g;
/** Agency, day, counter, as printed on every acknowledgement: H50.12-261121-0007. */
const RUN_TOGETHER = /^([A-Z]\d{2}(?:\.\d{2,3})*)(\d{6})(\d{4})$/;

/**
 * What was meant by a dossier code as people type it: in small letters, with blanks, with the long dashes that phones
 * put in, without dashes, with the letter O for a nought. Codes of another make are left as they are, but in capitals.
 */
export function meantCode(typed: string): string {
  const code = typed.normalize('NFC').toUpperCase().replace(DASHES, '-').trim();
  const tight = code.replace(/\s*-\s*/g, '-').replace(/\s+/g, '');
  const digits = tight.slice(0, 1) + tight.slice(1).replace(/O/g, '0').replace(/[IL]/g, '1');
  const ours = /^[A-Z][\d.-]+$/.test(digits) ? digits : tight;
  const parts = RUN_TOGETHER.exec(ours.replace(/-/g, ''));
  return parts && ours.split('-').length !== 3 ? parts.slice(1).join('-') : ours;
}

/** The secret is printed in capitals without 0, O, 1 and I; blanks and dashes only help the eye. */
export const meantSecret = (typed: string): string =>
  typed.toUpperCase().replace(DASHES, '').replace(/\s/g, '');
