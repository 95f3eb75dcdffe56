import { defineText } from '../../../shared/i18n/define-text.js';

export const noticesText = defineText({
  vi: {
    title: 'Thông báo',
    unread: (count: number) => `${count} thông báo mới từ lần xem trước`,
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    fresh: 'Mới',
    more: 'Xem thêm',
    shown: (count: string) => `Đang hiện ${count} thông báo`,
    all: (count: string) => `${count} thông báo`,
    empty: {
      title: 'Chưa có thông báo nào',
      body: 'Sau khi bạn nộp hồ sơ, mỗi thay đổi được báo ở đây: đã tiếp nhận, cần bổ sung, cán bộ nhắn tin, đã có kết quả.',
      mine: 'Hồ sơ của tôi',
      search: 'Tìm thủ tục',
    },
  },
  en: {
    title: 'Notices',
    unread: (count) =>
      count === 1 ? '1 new notice since your last visit' : `${count} new notices since your last visit`,
    today: 'Today',
    yesterday: 'Yesterday',
    fresh: 'New',
    more: 'Show more',
    shown: (count) => `${count} notices shown`,
    all: (count) => (count === '1' ? '1 notice' : `${count} notices`),
    empty: {
      title: 'No notices yet',
      body: 'Once you have submitted a dossier, every change is told here: accepted, something missing, a message from the officer, the result.',
      mine: 'My dossiers',
      search: 'Find a procedure',
    },
  },
});
