import { defineText } from '../../../shared/i18n/define-text.js';

export const revealText = defineText({
  vi: {
    title: 'Xem đầy đủ các số',
    told: 'Người nộp sẽ thấy ai xem, lúc nào và vì sao. Đóng trang này là các số lại được che.',
    why: 'Vì sao cần xem?',
    purposes: {
      IDENTIFY: 'Đối chiếu người nộp với giấy tờ',
      CONTACT: 'Liên hệ với người nộp',
      VERIFY: 'Đối chiếu với cơ sở dữ liệu khác',
      PROCESS: 'Ghi vào văn bản, kết quả',
      OTHER: 'Mục đích khác',
    },
    note: 'Ghi rõ thêm (không bắt buộc)',
    noteNeeded: 'Ghi rõ mục đích',
    needPurpose: 'Chọn một mục đích',
    needNote: 'Ghi rõ mục đích',
    show: 'Hiện các số',
    close: 'Đóng',
  },
  en: {
    title: 'See the numbers in full',
    told: 'The person will see who looked, when and why. Close this page and the numbers are hidden again.',
    why: 'Why are they needed?',
    purposes: {
      IDENTIFY: 'To compare the person with their card',
      CONTACT: 'To get in touch',
      VERIFY: 'To check against other records',
      PROCESS: 'To write them into a letter or result',
      OTHER: 'Something else',
    },
    note: 'More about it (optional)',
    noteNeeded: 'What for?',
    needPurpose: 'Choose a purpose',
    needNote: 'Say what for',
    show: 'Show the numbers',
    close: 'Close',
  },
});
