import { defineText } from '../i18n/define-text.js';

const oneOrMore = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Words that the officers' pages share: how much time is left, where a dossier came from, the keys. */
export const officerWorkText = defineText({
  vi: {
    due: {
      days: (count: number) => `${count} ngày`,
      hours: (count: number) => `${count} giờ`,
      minutes: (count: number) => `${count} phút`,
      left: (span: string) => `còn ${span} làm việc`,
      late: (span: string) => `quá hạn ${span} làm việc`,
      now: 'đến hạn ngay',
      justLate: 'vừa quá hạn',
      paused: 'đang tạm dừng',
      done: 'đã xong',
      by: (day: string) => `hạn ${day}`,
    },
    channel: { ONLINE: 'Trực tuyến', COUNTER: 'Tại quầy', POSTAL: 'Bưu chính' },
    signIn: {
      username: 'Tên đăng nhập',
      password: 'Mật khẩu',
      showPassword: 'Hiện mật khẩu',
      submit: 'Đăng nhập',
      needUsername: 'Nhập tên đăng nhập',
      needPassword: 'Nhập mật khẩu',
      wrong: 'Tên đăng nhập hoặc mật khẩu không đúng',
      wrongBody:
        'Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại. Nếu quên mật khẩu, hãy liên hệ quản trị đơn vị.',
      passkey: 'Đăng nhập bằng khóa truy cập (passkey)',
    },
    keys: {
      title: 'Phím tắt',
      close: 'Đóng',
      open: 'Phím tắt',
      toggle: 'Bật phím tắt một chữ',
      toggleHint: 'Tắt nếu bạn điều khiển bằng giọng nói hoặc hay bấm nhầm.',
      inList: 'Trong hộp việc',
      inDossier: 'Trong hồ sơ',
      everywhere: 'Ở mọi trang',
    },
  },
  en: {
    due: {
      days: (count) => oneOrMore(count, 'work day'),
      hours: (count) => oneOrMore(count, 'work hour'),
      minutes: (count) => oneOrMore(count, 'work minute'),
      left: (span) => `${span} left`,
      late: (span) => `${span} overdue`,
      now: 'due now',
      justLate: 'just overdue',
      paused: 'on hold',
      done: 'done',
      by: (day) => `due ${day}`,
    },
    channel: { ONLINE: 'Online', COUNTER: 'At the counter', POSTAL: 'By post' },
    signIn: {
      username: 'User name',
      password: 'Password',
      showPassword: 'Show the password',
      submit: 'Sign in',
      needUsername: 'Enter your user name',
      needPassword: 'Enter your password',
      wrong: 'The user name or the password is not right',
      wrongBody:
        'Check Caps Lock and the Vietnamese keyboard, then try again. If you forgot the password, ask the administrator of your unit.',
      passkey: 'Sign in with a passkey',
    },
    keys: {
      title: 'Keyboard shortcuts',
      close: 'Close',
      open: 'Shortcuts',
      toggle: 'Use single-letter shortcuts',
      toggleHint: 'Switch off if you steer by voice or often hit a key by mistake.',
      inList: 'In the inbox',
      inDossier: 'In a dossier',
      everywhere: 'On every page',
    },
  },
});
