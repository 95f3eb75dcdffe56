import { defineText } from '../../../shared/i18n/define-text.js';

export const waitingText = defineText({
  vi: {
    title: 'Hồ sơ đang chờ',
    owner: 'Chờ người nộp làm',
    kinds: {
      TIMER: 'Chờ hết thời gian',
      SERVICE: 'Chờ hệ thống khác trả lời',
      SUB_DOSSIER: 'Chờ hồ sơ khác',
    },
    since: (at: string) => `từ ${at}`,
    until: { TIMER: (at: string) => `đến ${at}`, other: (at: string) => `chậm nhất ${at}` },
    stopsClock: 'Trong lúc chờ, thời hạn giải quyết tạm dừng.',
    silence: (at: string, why: string) => `Người nộp không trả lời trước ${at}: ${why}`,
    open: (code: string) => `Mở hồ sơ ${code}`,
    related: 'Hồ sơ liên quan',
    parent: 'Hồ sơ này được lập để giải quyết hồ sơ',
    children: 'Hồ sơ lập thêm để giải quyết hồ sơ này',
  },
  en: {
    title: 'The dossier is waiting',
    owner: 'For the applicant to do',
    kinds: {
      TIMER: 'For a time to pass',
      SERVICE: 'For another system to answer',
      SUB_DOSSIER: 'For another dossier',
    },
    since: (at) => `since ${at}`,
    until: { TIMER: (at) => `until ${at}`, other: (at) => `at the latest ${at}` },
    stopsClock: 'Meanwhile the time limit stands still.',
    silence: (at, why) => `Without an answer of the applicant before ${at}: ${why}`,
    open: (code) => `Open dossier ${code}`,
    related: 'Related dossiers',
    parent: 'This one was filed for the sake of',
    children: 'Filed for the sake of this one',
  },
});
