const PERSONAL_ID = /^\d{12}$/;
const ENTERPRISE_CODE = /^\d{10}(?:-\d{3})?$/;
const COMPACT_BRANCH = /^(\d{10})(\d{3})$/;

/** Số định danh cá nhân: 12 digits (Luật Căn cước 26/2023/QH15). Whether it was issued only the register knows. */
export function isPersonalId(text: string): boolean {
  return PERSONAL_ID.test(text);
}

/** Takes out the blanks, dots and dashes people group the digits with. */
export function normalizePersonalId(text: string): string {
  const compact = text.replace(/[\s.-]/g, '');
  return /^\d+$/.test(compact) ? compact : text;
}

/** Mã số doanh nghiệp: 10 digits, or `0123456789-001` for a branch. */
export function isEnterpriseCode(text: string): boolean {
  return ENTERPRISE_CODE.test(text);
}

/** `0123456789001` → `0123456789-001`; blanks and dots taken out. */
export function normalizeEnterpriseCode(text: string): string {
  const compact = text.replace(/[\s.]/g, '');
  return /^[\d-]+$/.test(compact) ? compact.replace(COMPACT_BRANCH, '$1-$2') : text;
}
