import { newIdempotencyKey } from '../api/idempotency-key.js';

const nameOf = (draftId: string, version: number) => `mc_submit:${draftId}:${version}`;

/**
 * The same key for every try to submit one state of a draft, also after a reload: what reached the server the first
 * time is answered again instead of done again.
 */
export function submitKey(draftId: string, version: number): string {
  const name = nameOf(draftId, version);
  try {
    const known = sessionStorage.getItem(name);
    if (known) return known;
    const key = newIdempotencyKey();
    sessionStorage.setItem(name, key);
    return key;
  } catch {
    // Without storage the server still refuses a second submission of the same draft.
    return `${draftId}:${version}`;
  }
}
