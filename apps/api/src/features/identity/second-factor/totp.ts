import { Secret, TOTP } from 'otpauth';

/** What authenticator apps understand without being told: SHA-1, six digits, thirty seconds. */
const PERIOD = 30;
const SHAPE = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const;
const SECRET_BYTES = 20;
/** Clocks of phones go wrong: one step back or ahead is still right. */
const WINDOW = 1;

/** Base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** `otpauth:` address, as apps read it from a QR code. */
export function totpUri(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret), issuer, label }).toString();
}

/** The number of the 30-second step the code belongs to, `now` in epoch ms; null for a wrong code. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: digits, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}
