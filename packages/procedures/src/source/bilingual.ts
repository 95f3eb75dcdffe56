import type { Text } from '@motcua/domain';

const SEPARATOR = /(?:^|\s)\/\/(?:\s|$)/;

/**
 * Reads `Họ tên // Full name`; in a block text the two slashes stand on a line of their own. Null when a
 * half is missing or there are more than two.
 */
export function parseBilingual(text: string): Text | null {
  const halves = text.split(SEPARATOR).map((half) => half.trim());
  const [vi, en] = halves;
  return halves.length === 2 && vi && en ? { vi, en } : null;
}
