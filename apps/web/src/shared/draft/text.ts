import { defineText } from '../i18n/define-text.js';

/** Words about a draft wherever one is filled in: by the citizen, or by an officer at the counter. */
export const draftText = defineText({
  vi: {
    save: {
      saving: 'Đang lưu…',
      saved: (time: string) => `Đã lưu ${time}`,
      unsaved: 'Chưa lưu',
      offline: 'Mất mạng. Điều bạn nhập được giữ trên máy này, có mạng sẽ tự lưu.',
      expired: 'Chưa lưu được vì phiên đăng nhập đã hết. Điều bạn nhập vẫn được giữ trên máy này.',
      failed: 'Chưa lưu được, sẽ tự thử lại. Điều bạn nhập vẫn còn đây.',
      refused: 'Chưa lưu được vì có câu trả lời không hợp lệ. Hãy sửa chỗ vừa nhập.',
      gone: 'Hồ sơ này không còn: có thể bạn đã xóa nó ở nơi khác.',
      signIn: 'Đăng nhập lại',
    },
    fromProfile: (source: string) => `${source}. Sửa nếu chưa đúng.`,
    refuse: 'Xóa, tôi tự nhập',
    refreshed: {
      title: 'Hồ sơ vừa được sửa ở thẻ hoặc thiết bị khác',
      body: 'Trang đã lấy nội dung mới nhất.',
      kept: (questions: string) => `Chỗ bạn đang nhập ở đây được giữ: ${questions}.`,
      ok: 'Đã hiểu',
    },
    formChanged: {
      title: 'Mẫu đơn vừa có bản mới',
      body: 'Câu trả lời của bạn được chuyển sang bản mới. Hãy xem lại trước khi nộp.',
      dropped: (fields: string) => `Không còn hỏi: ${fields}.`,
    },
    facts: {
      agency: 'Nơi giải quyết',
      receiving: 'Nơi tiếp nhận',
      fee: 'Phí, lệ phí',
      feeSeeText: 'Theo quy định',
      feeNone: 'Không thu',
      timeLimit: 'Thời hạn giải quyết',
      chooseAgency: 'Nộp đến xã, phường hoặc cơ quan nào?',
    },
  },
  en: {
    save: {
      saving: 'Saving…',
      saved: (time) => `Saved ${time}`,
      unsaved: 'Not saved yet',
      offline: 'No network. What you type is kept on this device and saved when the network returns.',
      expired: 'Not saved: your session has ended. What you typed is kept on this device.',
      failed: 'Not saved yet, it will be tried again. What you typed is still here.',
      refused: 'Not saved: an answer is not acceptable. Correct what you typed last.',
      gone: 'This draft is no longer there: you may have deleted it elsewhere.',
      signIn: 'Sign in again',
    },
    fromProfile: (source) => `${source}. Change it if it is wrong.`,
    refuse: 'Clear it, I will type it myself',
    refreshed: {
      title: 'The draft was just changed in another tab or device',
      body: 'This page now has the latest content.',
      kept: (questions) => `What you are typing here was kept: ${questions}.`,
      ok: 'Understood',
    },
    formChanged: {
      title: 'There is a new version of the form',
      body: 'Your answers were moved to it. Please review them before you submit.',
      dropped: (fields) => `No longer asked: ${fields}.`,
    },
    facts: {
      agency: 'Decided by',
      receiving: 'Received by',
      fee: 'Fees and charges',
      feeSeeText: 'As the law provides',
      feeNone: 'None',
      timeLimit: 'Time limit',
      chooseAgency: 'Which commune or agency is it for?',
    },
  },
});
