import { defineText } from '../../../shared/i18n/define-text.js';

export const consultText = defineText({
  vi: {
    title: 'Ý kiến các đơn vị',
    asks: (who: string, at: string) => `${who} hỏi lúc ${at}`,
    question: 'Nội dung cần hỏi',
    until: (at: string) => `trả lời trước ${at}`,
    repliedAt: (who: string, at: string) => `${who} trả lời lúc ${at}`,
    lapsed: (at: string) => `Hết hạn lúc ${at} mà không trả lời.`,
    states: {
      WAITING: 'Đang chờ trả lời',
      LATE: 'Đã quá hạn trả lời',
      AGREE: 'Đồng ý',
      DISAGREE: 'Không đồng ý',
      COMMENT: 'Có ý kiến khác',
      TIMEOUT: 'Không trả lời',
    },
    noWords: 'Không ghi gì thêm.',
  },
  en: {
    title: 'Views of other units',
    asks: (who, at) => `${who} asked at ${at}`,
    question: 'What is asked',
    until: (at) => `to be answered by ${at}`,
    repliedAt: (who, at) => `${who} answered at ${at}`,
    lapsed: (at) => `The time ran out at ${at} without an answer.`,
    states: {
      WAITING: 'Waiting for the answer',
      LATE: 'Answer overdue',
      AGREE: 'Agrees',
      DISAGREE: 'Disagrees',
      COMMENT: 'Has another view',
      TIMEOUT: 'No answer',
    },
    noWords: 'Nothing more was said.',
  },
});
