import { defineText } from '../../shared/i18n/define-text.js';

export const inboxText = defineText({
  vi: {
    inboxTitle: 'Hộp việc',
  },
  en: {
    inboxTitle: 'Inbox',
  },
});
