import { partSalt } from '../../../../apps/api/dist/features/dossiers/index.js';
import { Random } from '../random/random.mjs';

const SALTS = 1024;
const BYTES = 16;
const PARTS = ['actor', 'facts', 'told', 'rest'];

/**
 * Salts with what each part makes of them. The product draws one for each act; the set has a thousand in all, which
 * hides nothing from anybody and saves four hashes an act.
 */
export function saltsOf(seed) {
  const random = new Random(seed, 'salts');
  const bytes = Buffer.alloc(BYTES);
  return Array.from({ length: SALTS }, () => {
    random.fill(bytes, 0, BYTES);
    const text = bytes.toString('base64url');
    return { text, parts: PARTS.map((part) => partSalt(text, part)) };
  });
}
