import { defineText } from '../../shared/i18n/define-text.js';

export const findProcedureText = defineText({
  vi: {
    homeTitle: 'Bạn cần làm thủ tục gì?',
    searchTitle: 'Tìm thủ tục',
    procedureTitle: 'Thủ tục',
  },
  en: {
    homeTitle: 'What do you need to do?',
    searchTitle: 'Find a procedure',
    procedureTitle: 'Procedure',
  },
});
