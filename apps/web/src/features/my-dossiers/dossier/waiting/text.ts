import { defineText } from '../../../../shared/i18n/define-text.js';

export const waitingText = defineText({
  vi: {
    until: {
      TIMER: (at: string) => `đến ${at}`,
      SERVICE: (at: string) => `chờ hệ thống khác trả lời, chậm nhất ${at}`,
      SUB_DOSSIER: (at: string) => `chờ một hồ sơ khác, dự kiến đến ${at}`,
    },
    stopsClock: 'Khoảng này không tính vào thời hạn.',
    open: (code: string) => `Xem hồ sơ ${code}`,
    related: 'Hồ sơ liên quan',
    parent: 'Hồ sơ này được lập để giải quyết một hồ sơ khác của bạn:',
    children: 'Để giải quyết hồ sơ này, cơ quan đã lập thêm:',
  },
  en: {
    until: {
      TIMER: (at) => `until ${at}`,
      SERVICE: (at) => `for another system to answer, at the latest ${at}`,
      SUB_DOSSIER: (at) => `for another dossier, expected by ${at}`,
    },
    stopsClock: 'This time does not count.',
    open: (code) => `Open dossier ${code}`,
    related: 'Related dossiers',
    parent: 'This dossier was filed for the sake of another one of yours:',
    children: 'To decide this dossier the office has also filed:',
  },
});
