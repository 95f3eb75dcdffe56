import { defineText } from '../i18n/define-text.js';

export const ownStepText = defineText({
  vi: {
    by: (at: string) => `Trả lời chậm nhất ${at}.`,
    byAndLast: (at: string, last: string) => `Nên trả lời trước ${at}, chậm nhất ${last}.`,
    silence: (label: string, what: string) =>
      `Nếu đến lúc đó bạn không trả lời thì coi như bạn chọn “${label}”. ${what}`,
    waits: 'Bạn chưa trả lời thì hồ sơ còn chờ, chưa đi tiếp được.',
    paused: 'Trong lúc chờ bạn, thời hạn giải quyết tạm dừng.',
  },
  en: {
    by: (at) => `Please answer by ${at}.`,
    byAndLast: (at, last) => `Please answer by ${at}, at the latest by ${last}.`,
    silence: (label, what) => `Without an answer by then, “${label}” is taken to be yours. ${what}`,
    waits: 'Until you answer the dossier waits and cannot go on.',
    paused: 'While it waits for you, the time limit stands still.',
  },
});
