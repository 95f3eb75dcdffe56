import { defineText } from '../../../shared/i18n/define-text.js';

export const correctText = defineText({
  vi: {
    reason: 'Lý do sửa',
    reasonHint: 'Lưu trong hồ sơ cùng nội dung trước và sau khi sửa. Chỉ cán bộ đọc.',
    needReason: 'Nhập lý do sửa, nhiều nhất 4.000 ký tự',
    needChange: 'Nội dung chưa khác gì so với trước. Sửa chỗ sai rồi gửi.',
    which: (label: string, page: string) => `${label}: ${page}`,
  },
  en: {
    reason: 'Why it is corrected',
    reasonHint: 'Kept in the dossier with what it said before and after. Only officers read it.',
    needReason: 'Enter why it is corrected, at most 4,000 characters',
    needChange: 'Nothing differs from before yet. Mend what is wrong, then send.',
    which: (label, page) => `${label}: ${page}`,
  },
});
