import { useCallback, useState } from 'react';

/** A random key; crypto.randomUUID is missing where the page came over plain http. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One key per wish of the person: a retry repeats it; call `renew` once the wish was granted or changed. */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newIdempotencyKey);
  return { key, renew: useCallback(() => setKey(newIdempotencyKey()), []) };
}
