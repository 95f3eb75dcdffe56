import { defineText } from '../../shared/i18n/define-text.js';

export const accountText = defineText({
  vi: {
    signInTitle: 'Đăng nhập',
  },
  en: {
    signInTitle: 'Sign in',
  },
});
