import type { MyReads, ReadPurpose, ReadWhat, Text } from '@motcua/contracts';

const WHATS: Readonly<Record<ReadWhat, Text>> = {
  DOSSIER: { vi: 'Xem hồ sơ', en: 'Looked at the dossier' },
  SUBMITTER_IN_FULL: {
    vi: 'Xem đầy đủ số định danh, số điện thoại',
    en: 'Saw personal number and phone in full',
  },
  ANSWERS_IN_FULL: { vi: 'Xem đầy đủ các số trong tờ khai', en: 'Saw the numbers in the form in full' },
  FILE: { vi: 'Mở tệp đã nộp', en: 'Opened a file that was handed in' },
  PAPER: { vi: 'Mở giấy tờ do cơ quan cấp', en: 'Opened a paper the office issued' },
  APPLICANT: { vi: 'Tra theo số định danh tại quầy', en: 'Looked up by number at the counter' },
  COUNTER_DRAFT: { vi: 'Điền tờ khai giúp tại quầy', en: 'Filled in a form at the counter' },
  DATA_REQUEST: { vi: 'Xem đề nghị về dữ liệu', en: 'Looked at a request about data' },
};

const PURPOSES: Readonly<Record<ReadPurpose, Text>> = {
  PROCESS: { vi: 'giải quyết hồ sơ', en: 'working on the dossier' },
  COUNTER: { vi: 'tiếp nhận tại quầy', en: 'taking in at the counter' },
  IDENTIFY: { vi: 'đối chiếu người nộp với giấy tờ', en: 'comparing the person with their card' },
  CONTACT: { vi: 'liên hệ với người nộp', en: 'getting in touch' },
  VERIFY: { vi: 'đối chiếu với dữ liệu khác', en: 'checking against other records' },
  INSPECT: { vi: 'kiểm tra, giám sát', en: 'inspection' },
  CORRECT: { vi: 'giải quyết đề nghị sửa dữ liệu', en: 'answering a request about data' },
  OTHER: { vi: 'mục đích khác', en: 'another purpose' },
};

/** What was looked at and why, in words. */
export function readSentence({ what, purpose, note }: MyReads['items'][number], lang: 'vi' | 'en'): string {
  return [`${WHATS[what][lang]}: ${PURPOSES[purpose][lang]}`, note].filter(Boolean).join('. ');
}
