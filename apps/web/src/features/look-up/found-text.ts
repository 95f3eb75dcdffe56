import { defineText } from '../../shared/i18n/define-text.js';

/** Apart from the form's words: most who come here are still asking. */
export const foundText = defineText({
  vi: {
    result: 'Kết quả tra cứu',
    submittedAt: 'Nộp lúc',
    acceptedAt: 'Tiếp nhận lúc',
    dueAt: 'Hẹn trả kết quả',
    completedAt: 'Có kết quả lúc',
    endedAt: 'Kết thúc lúc',
    dueUnknown: 'Có khi hồ sơ được tiếp nhận',
    note: 'Trang này chỉ cho biết tình trạng và các ngày. Chủ hồ sơ đăng nhập để xem đầy đủ, bổ sung hoặc nhận kết quả.',
    open: 'Đăng nhập để mở hồ sơ',
    openMine: 'Mở hồ sơ',
    print: 'In trang này',
    again: 'Tra cứu hồ sơ khác',
  },
  en: {
    result: 'Where the dossier is',
    submittedAt: 'Submitted',
    acceptedAt: 'Accepted',
    dueAt: 'Result promised for',
    completedAt: 'Result ready since',
    endedAt: 'Ended',
    dueUnknown: 'Given once the dossier is accepted',
    note: 'This page shows the status and dates only. The owner signs in to see everything, send what is missing or get the result.',
    open: 'Sign in to open the dossier',
    openMine: 'Open the dossier',
    print: 'Print this page',
    again: 'Look up another dossier',
  },
});
