import { defineText } from '../i18n/define-text.js';

export const proveText = defineText({
  vi: {
    title: 'Xác nhận lại đó là bạn',
    close: 'Đóng, không thực hiện',
    lead: 'Việc này quan trọng nên cần xác nhận trong 10 phút gần nhất. Những gì bạn đã nhập vẫn còn; xác nhận xong, việc được làm tiếp ngay.',
    password: 'Mật khẩu',
    needPassword: 'Nhập mật khẩu',
    passkey: 'Dùng khóa truy cập (passkey)',
    confirm: 'Xác nhận',
    byPassword: 'Dùng mật khẩu',
    byCode: 'Dùng mã của ứng dụng xác thực',
    needCode: 'Nhập mã',
    vneidLead:
      'Để bảo vệ dữ liệu của bạn, hãy xác nhận lại bằng VNeID. Bạn trở lại đúng trang này; khi đó hãy bấm nút vừa rồi một lần nữa.',
    vneid: 'Xác nhận bằng VNeID',
  },
  en: {
    title: 'Show once more that it is you',
    close: 'Close and do nothing',
    lead: 'This weighs much and asks for a proof not older than 10 minutes. What you entered is kept; once confirmed, it goes on at once.',
    password: 'Password',
    needPassword: 'Enter your password',
    passkey: 'Use a passkey',
    confirm: 'Confirm',
    byPassword: 'Use the password',
    byCode: 'Use a code of the authenticator app',
    needCode: 'Enter the code',
    vneidLead:
      'To protect your data, please confirm with VNeID once more. You come back to this page; then press the same button again.',
    vneid: 'Confirm with VNeID',
  },
});
