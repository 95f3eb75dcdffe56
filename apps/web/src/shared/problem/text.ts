import { defineText } from '../i18n/define-text.js';

export const problemText = defineText({
  vi: {
    retry: 'Thử lại',
    signIn: 'Đăng nhập lại',
    goHome: 'Về trang chủ',
    search: 'Tìm thủ tục',
    reload: 'Tải lại trang',
    loading: 'Đang tải…',
    trace: (id: string) => `Mã lỗi để báo cho người hỗ trợ: ${id}`,
    help: (phone: string) => `Cần giúp? Gọi ${phone}.`,
    notFound: {
      title: 'Không tìm thấy trang',
      body: 'Địa chỉ có thể đã gõ nhầm, hoặc nội dung này không dành cho tài khoản đang dùng. Hãy kiểm tra lại địa chỉ, hoặc tìm từ trang chủ.',
    },
    conflict: {
      title: 'Hồ sơ vừa thay đổi',
      body: 'Có người khác, hoặc chính bạn ở cửa sổ khác, vừa thay đổi nội dung này. Điều bạn đã nhập vẫn còn. Tải lại để xem bản mới nhất rồi làm tiếp.',
    },
    tooMany: {
      title: 'Bạn thao tác hơi nhanh',
      body: 'Hãy chờ một lát rồi thử lại. Điều bạn đã nhập vẫn còn.',
      wait: (seconds: number) => `Hãy chờ khoảng ${seconds} giây rồi thử lại. Điều bạn đã nhập vẫn còn.`,
    },
    server: {
      title: 'Hệ thống đang gặp trục trặc',
      body: 'Lỗi là ở phía chúng tôi, không phải do bạn. Hãy thử lại sau ít phút. Điều bạn đã lưu vẫn còn.',
    },
    offline: {
      title: 'Không kết nối được',
      body: 'Kiểm tra Wi-Fi hoặc dữ liệu di động rồi thử lại. Điều bạn đã nhập vẫn còn trên máy này.',
    },
    expired: {
      title: 'Phiên đăng nhập đã hết',
      body: 'Để giữ an toàn, phiên đăng nhập tự kết thúc sau một thời gian. Hãy đăng nhập lại để tiếp tục.',
    },
    other: {
      title: 'Chưa thực hiện được',
      body: 'Hãy thử lại. Nếu vẫn không được, hãy gọi tổng đài hỗ trợ.',
    },
  },
  en: {
    retry: 'Try again',
    signIn: 'Sign in again',
    goHome: 'Go to the home page',
    search: 'Find a procedure',
    reload: 'Reload the page',
    loading: 'Loading…',
    trace: (id) => `Error reference for the help desk: ${id}`,
    help: (phone) => `Need help? Call ${phone}.`,
    notFound: {
      title: 'Page not found',
      body: 'The address may be mistyped, or this content is not for the account in use. Check the address, or start from the home page.',
    },
    conflict: {
      title: 'The dossier has just changed',
      body: 'Someone else, or you in another window, has just changed this. What you typed is still here. Reload to see the latest version, then go on.',
    },
    tooMany: {
      title: 'That was a little fast',
      body: 'Wait a moment and try again. What you typed is still here.',
      wait: (seconds) => `Wait about ${seconds} seconds and try again. What you typed is still here.`,
    },
    server: {
      title: 'The system has a problem',
      body: 'The fault is on our side, not yours. Try again in a few minutes. What you saved is still here.',
    },
    offline: {
      title: 'No connection',
      body: 'Check Wi-Fi or mobile data and try again. What you typed is still on this device.',
    },
    expired: {
      title: 'Your session has ended',
      body: 'To keep you safe, a session ends by itself after a while. Sign in again to go on.',
    },
    other: {
      title: 'That could not be done',
      body: 'Try again. If it still does not work, call the help line.',
    },
  },
});
