/** An agency identifier (mã định danh cơ quan, QĐ 20/2020/QĐ-TTg). */
export interface AgencyCode {
  /** The new order, root first: `H26.35`. */
  code: string;
  /** Province (`H26`) or ministry (`G15`). */
  root: string;
  /** Units below the root, outermost first. */
  units: readonly string[];
}

const ROOT = /^[A-Z]\d{2}$/;
const UNIT = /^\d{2,3}$/;

/**
 * Reads an agency code in the new order (`H26.35`) or in the old one, reversed and padded with zeros
 * (`000.00.35.H26`, QCVN 102:2016/BTTTT), and gives it in the new. Null when it is neither.
 */
export function parseAgencyCode(text: string): AgencyCode | null {
  const parts = text.trim().toUpperCase().split('.');
  if (parts.length > 5) return null;
  const old = !ROOT.test(parts[0] ?? '');
  const [root = '', ...padded] = old ? parts.toReversed() : parts;
  if (!ROOT.test(root) || !padded.every((unit) => UNIT.test(unit))) return null;
  const units = old ? padded.slice(0, 1 + padded.findLastIndex((unit) => Number(unit) > 0)) : padded;
  return { code: [root, ...units].join('.'), root, units };
}
