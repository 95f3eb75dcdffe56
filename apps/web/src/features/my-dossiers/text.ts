import { defineText } from '../../shared/i18n/define-text.js';

export const myDossiersText = defineText({
  vi: {
    myDossiersTitle: 'Hồ sơ của tôi',
    myDossierTitle: 'Hồ sơ',
    noticesTitle: 'Thông báo',
  },
  en: {
    myDossiersTitle: 'My dossiers',
    myDossierTitle: 'Dossier',
    noticesTitle: 'Notices',
  },
});
