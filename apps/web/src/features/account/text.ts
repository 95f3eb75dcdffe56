import { defineText } from '../../shared/i18n/define-text.js';

export const accountText = defineText({
  vi: {
    signInTitle: 'Đăng nhập',
    officerSignInTitle: 'Cán bộ đăng nhập',
  },
  en: {
    signInTitle: 'Sign in',
    officerSignInTitle: 'Officer sign-in',
  },
});
