import { defineText } from '../../shared/i18n/define-text.js';

export const accountText = defineText({
  vi: {
    title: 'Đăng nhập',
    lead: 'Dùng tài khoản VNeID, ứng dụng định danh của Bộ Công an. Không phải lập tài khoản mới.',
    vneid: 'Đăng nhập bằng VNeID',
    back: 'Đăng nhập xong, bạn trở lại đúng trang đang xem.',
    why: {
      title: 'Vì sao phải đăng nhập?',
      body: 'Để cơ quan biết chắc người nộp là bạn, và để chỉ bạn xem được hồ sơ của mình. Tìm thủ tục, xem hướng dẫn và tra cứu bằng mã hồ sơ thì không cần đăng nhập.',
    },
    what: {
      title: 'VNeID chia sẻ điều gì?',
      body: 'Họ tên, số định danh, ngày sinh, nơi cư trú và liên hệ của bạn, dùng để điền sẵn tờ khai. Bạn xem và sửa được trước khi nộp. Trang này không biết mật khẩu VNeID của bạn.',
    },
    none: {
      title: 'Chưa có VNeID?',
      body: 'Cài ứng dụng VNeID rồi làm thủ tục định danh mức 2 ở công an xã, phường. Hoặc mang giấy tờ đến quầy, cán bộ sẽ nộp giúp bạn.',
    },
    already: (name: string) => `Bạn đang đăng nhập: ${name}`,
    goOn: 'Tiếp tục',
    officerAlready:
      'Bạn đang dùng tài khoản cán bộ. Đăng nhập VNeID ở đây sẽ thay phiên làm việc đó bằng tài khoản cá nhân của bạn.',
    officer: 'Cán bộ đăng nhập ở đây',
    failed: {
      title: 'Chưa đăng nhập được',
      cancelled: 'Bạn đã dừng ở bước VNeID. Bấm nút dưới để thử lại khi sẵn sàng.',
      unavailable: 'VNeID đang không trả lời. Hãy thử lại sau ít phút; điều bạn đã nhập vẫn còn.',
      expired: 'Lần đăng nhập đó đã quá lâu hoặc mở ở thẻ khác. Bấm nút dưới để làm lại.',
      incomplete: 'VNeID chưa cung cấp đủ họ tên và số định danh. Hãy kiểm tra tài khoản VNeID của bạn.',
      organisation:
        'Tài khoản VNeID của tổ chức chưa dùng được ở đây. Người đại diện hãy đăng nhập bằng tài khoản của mình và nộp thay cho tổ chức.',
      lowAssurance: 'Tài khoản VNeID của bạn chưa đạt mức 2. Hãy đến công an xã, phường để nâng mức.',
      otherPerson:
        'Người vừa xác nhận ở VNeID không phải là người đang đăng nhập ở đây. Phiên của bạn vẫn như cũ.',
      refused: 'Tài khoản này đang bị khóa trên hệ thống. Hãy gọi tổng đài để được giúp.',
      other: 'Có trục trặc khi đăng nhập. Hãy thử lại; nếu vẫn không được, gọi tổng đài.',
    },
  },
  en: {
    title: 'Sign in',
    lead: 'Use your VNeID account, the identity app of the Ministry of Public Security. No new account is needed.',
    vneid: 'Sign in with VNeID',
    back: 'Once signed in you return to the page you came from.',
    why: {
      title: 'Why sign in?',
      body: 'So that the office can be sure it is you, and only you can see your dossiers. Searching, reading and looking up by code need no sign-in.',
    },
    what: {
      title: 'What does VNeID share?',
      body: 'Your name, identification number, date of birth, residence and contacts, to fill in forms for you. You see and can change them before submitting. This site never learns your VNeID password.',
    },
    none: {
      title: 'No VNeID yet?',
      body: 'Install the VNeID app and have your identity confirmed (level 2) at the commune police. Or bring your papers to the counter, where an officer files for you.',
    },
    already: (name) => `You are signed in as ${name}`,
    goOn: 'Continue',
    officerAlready:
      'You are using an officer’s account. Signing in with VNeID here replaces that session by your own account.',
    officer: 'Officers sign in here',
    failed: {
      title: 'You are not signed in yet',
      cancelled: 'You stopped at VNeID. Press the button below when you are ready to try again.',
      unavailable: 'VNeID does not answer. Try again in a few minutes; what you typed is kept.',
      expired:
        'That sign-in took too long or was opened in another tab. Press the button below to start over.',
      incomplete: 'VNeID gave no full name or identification number. Please check your VNeID account.',
      organisation:
        'VNeID accounts of organisations cannot be used here yet. Its representative can sign in with their own and file on its behalf.',
      lowAssurance: 'Your VNeID account is below level 2. The commune police can raise it.',
      otherPerson:
        'Whoever confirmed with VNeID is not the person signed in here. Your session is as it was.',
      refused: 'This account is locked on this system. Call the help line.',
      other: 'Something went wrong while signing in. Try again; if it still fails, call the help line.',
    },
  },
});
