import { defineText } from '../../shared/i18n/define-text.js';

export const lookUpText = defineText({
  vi: {
    lookUpTitle: 'Tra cứu hồ sơ',
  },
  en: {
    lookUpTitle: 'Track a dossier',
  },
});
