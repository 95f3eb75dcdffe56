const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;
const EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@.<>()[\],;:"\\]+(?:\.[^\s@.<>()[\],;:"\\]+)+$/;

/** Vietnamese mobile (10 digits) or landline (02…, 11 digits), in the normal form 0xxxxxxxxx. */
export function isPhone(text: string): boolean {
  return MOBILE.test(text) || LANDLINE.test(text);
}

/** `+84 912 345 678`, `0084…`, `84…` and `0912.345.678` → `0912345678`; other text comes back as it is. */
export function normalizePhone(text: string): string {
  const compact = text.replace(/[\s.()-]/g, '').replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  return isPhone(compact) ? compact : text;
}

/** One address with a dotted domain; whether it exists only a message to it can tell. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text);
}

/** Lower-cases the domain, which never carries meaning; the local part may. */
export function normalizeEmail(text: string): string {
  const at = text.lastIndexOf('@');
  return at < 0 ? text : text.slice(0, at) + text.slice(at).toLowerCase();
}
