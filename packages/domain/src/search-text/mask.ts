/**
 * A personal id with its middle hidden: `044012341234` → `044******234`. Anything shorter than nine
 * signs (the old identity card) is hidden whole, since six visible signs would give it away.
 */
export function maskPersonalId(id: string): string {
  return maskMiddle(id.trim(), 9);
}

/** A telephone number with its middle hidden: `0912 345 678` → `091****678`; short ones whole. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone.replace(/[\s.-]/g, ''), 9);
}

function maskMiddle(text: string, shortest: number): string {
  if (text.length < shortest) return '*'.repeat(text.length);
  return text.slice(0, 3) + '*'.repeat(text.length - 6) + text.slice(-3);
}
