import { defineText } from '../../shared/i18n/define-text.js';

export const fillDossierText = defineText({
  vi: {
    fillTitle: 'Nộp hồ sơ',
  },
  en: {
    fillTitle: 'File a dossier',
  },
});
