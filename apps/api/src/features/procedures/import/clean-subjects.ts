import type { Note } from './oddity.js';

const KNOWN: Readonly<Record<string, string>> = {
  ĐT1: 'Công dân Việt Nam',
  ĐT2: 'Doanh nghiệp',
  ĐT3: 'Người nước ngoài cư trú tại Việt Nam',
  ĐT4: 'Người nước ngoài',
  ĐT6: 'Tổ chức Đảng',
  ĐT7: 'Tổ chức nước ngoài',
  ĐT8: 'Doanh nghiệp Việt Nam',
  ĐT9: 'Tổ chức (không bao gồm doanh nghiệp, HTX)',
  ĐT10: 'Doanh nghiệp có vốn đầu tư nước ngoài',
  ĐT11: 'Hợp tác xã',
  ĐT12: 'Người Việt Nam định cư ở nước ngoài',
  ĐT13: 'Cán bộ, công chức, viên chức',
  ĐT14: 'Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú',
  ĐT15: 'Người nước ngoài đã cư trú tại Việt Nam',
  ĐT16: 'Đảng viên',
};
const CODE_OF = new Map(Object.entries(KNOWN).map(([code, name]) => [name.toLowerCase(), code]));

const CITIZENS = new Set(['ĐT1', 'ĐT3', 'ĐT4', 'ĐT12', 'ĐT13', 'ĐT14', 'ĐT15', 'ĐT16']);
const BUSINESSES = new Set(['ĐT2', 'ĐT8', 'ĐT10', 'ĐT11']);

/** A subject type by its code (details) or by its name alone (lists). */
export function cleanSubject(
  rawCode: string,
  name: string,
  note: Note,
): { code: string | null; name: string } {
  if (rawCode === '') {
    const code = CODE_OF.get(name.toLowerCase()) ?? null;
    if (!code) note('SUBJECT_UNKNOWN', name);
    return { code, name };
  }
  const code = rawCode
    .trim()
    .toUpperCase()
    .replace(/^[DĐÐ]T/u, 'ĐT');
  if (/^DT/i.test(rawCode.trim())) note('SUBJECT_PREFIX', rawCode);
  if (!(code in KNOWN)) note('SUBJECT_UNKNOWN', `${rawCode} ${name}`);
  return { code, name: name || (KNOWN[code] ?? rawCode) };
}

/** Who looks for it: people, businesses, or both. A body that is neither is looked for among businesses. */
export function audienceOf(subjects: readonly { code: string | null }[]): ('CITIZEN' | 'BUSINESS')[] {
  const citizen = subjects.some(({ code }) => code !== null && CITIZENS.has(code));
  const business = subjects.some(({ code }) => code !== null && BUSINESSES.has(code));
  if (!citizen) return ['BUSINESS'];
  return business ? ['CITIZEN', 'BUSINESS'] : ['CITIZEN'];
}
