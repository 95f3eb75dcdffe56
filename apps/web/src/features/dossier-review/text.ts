import { defineText } from '../../shared/i18n/define-text.js';

export const dossierReviewText = defineText({
  vi: {
    dossierReviewTitle: 'Xử lý hồ sơ',
  },
  en: {
    dossierReviewTitle: 'Review a dossier',
  },
});
