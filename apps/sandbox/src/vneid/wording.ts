export type Lang = 'vi' | 'en';

const VI = {
  banner: 'VNeID mô phỏng – không phải VNeID thật',
  title: 'Đăng nhập VNeID mô phỏng',
  intro: 'Chọn một công dân mẫu để đăng nhập. Mọi người ở đây đều là hư cấu.',
  people: 'Công dân mẫu',
  level: (n: number) => `Tài khoản mức độ ${n}`,
  levelOne: 'để thử trường hợp mức độ chưa đủ',
  byNumber: 'Hoặc nhập số định danh',
  number: 'Số định danh cá nhân',
  numberHint: '12 chữ số của một công dân mẫu ở trên',
  signIn: 'Đăng nhập',
  cancel: 'Hủy, quay lại cổng dịch vụ',
  unknown: 'Không có công dân mẫu nào mang số này. Hãy nhập đúng 12 chữ số của một người ở trên.',
  failed: 'Chưa đăng nhập được',
  expired: 'Lượt đăng nhập này đã hết hạn hoặc không hợp lệ. Hãy quay lại cổng dịch vụ và đăng nhập lại.',
  back: 'Về cổng dịch vụ',
  other: 'English',
};

const EN: typeof VI = {
  banner: 'Simulated VNeID – not the real VNeID',
  title: 'Simulated VNeID sign-in',
  intro: 'Choose a sample citizen to sign in. Everyone here is fictitious.',
  people: 'Sample citizens',
  level: (n) => `Level ${n} account`,
  levelOne: 'to try what happens when the level is too low',
  byNumber: 'Or type a personal number',
  number: 'Personal identification number',
  numberHint: 'the 12 digits of a sample citizen above',
  signIn: 'Sign in',
  cancel: 'Cancel, back to the portal',
  unknown: 'No sample citizen has this number. Type the 12 digits of one of the people above.',
  failed: 'Sign-in failed',
  expired: 'This sign-in has expired or is not valid. Go back to the portal and sign in again.',
  back: 'Back to the portal',
  other: 'Tiếng Việt',
};

export const WORDING: Record<Lang, typeof VI> = { vi: VI, en: EN };

/** `ui_locales` lists languages in order of preference; Vietnamese unless English comes first. */
export function chooseLang(...wishes: readonly unknown[]): Lang {
  for (const wish of wishes) {
    if (typeof wish !== 'string') continue;
    for (const tag of wish.toLowerCase().split(/\s+/)) {
      const lang = tag.split('-')[0];
      if (lang === 'vi' || lang === 'en') return lang;
    }
  }
  return 'vi';
}
