import type { BuiltinAction } from '@motcua/contracts';
import type { Text } from '@motcua/domain';

interface BuiltinWords {
  label: Text;
  consequence: Text | null;
  tone: 'primary' | 'secondary' | 'danger';
}

/** The acts that every dossier knows, as buttons: what they are called and what follows from them. */
export const BUILTIN_WORDS: Record<BuiltinAction, BuiltinWords> = {
  claim: {
    label: { vi: 'Nhận xử lý', en: 'Take this task' },
    consequence: { vi: 'Việc này được giao cho bạn.', en: 'The task becomes yours.' },
    tone: 'primary',
  },
  release: {
    label: { vi: 'Trả lại đơn vị', en: 'Put it back' },
    consequence: {
      vi: 'Việc trở lại danh sách chung của đơn vị để người khác nhận.',
      en: 'The task goes back to the unit, for somebody else to take.',
    },
    tone: 'secondary',
  },
  assign: {
    label: { vi: 'Phân công', en: 'Assign' },
    consequence: { vi: 'Cán bộ được chọn sẽ nhận việc này.', en: 'The officer chosen gets this task.' },
    tone: 'secondary',
  },
  requestSupplement: {
    label: { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
    consequence: {
      vi: 'Người nộp nhận phiếu yêu cầu (Mẫu 02); thời hạn giải quyết tạm dừng cho đến khi họ bổ sung.',
      en: 'The applicant gets the request (form 02); the time limit stands still until they answer.',
    },
    tone: 'secondary',
  },
  answerSupplement: {
    label: { vi: 'Bổ sung hồ sơ', en: 'Send what was asked' },
    consequence: {
      vi: 'Cơ quan giải quyết tiếp hồ sơ với nội dung bạn bổ sung.',
      en: 'The office goes on with what you send.',
    },
    tone: 'primary',
  },
  withdraw: {
    label: { vi: 'Rút hồ sơ', en: 'Withdraw the dossier' },
    consequence: {
      vi: 'Hồ sơ dừng giải quyết. Muốn làm lại bạn phải nộp hồ sơ mới.',
      en: 'The office stops working on it. To try again you would file a new dossier.',
    },
    tone: 'danger',
  },
  stop: {
    label: { vi: 'Dừng giải quyết', en: 'Stop processing' },
    consequence: {
      vi: 'Hồ sơ kết thúc; người nộp được thông báo lý do và căn cứ (Mẫu 05).',
      en: 'The dossier ends; the applicant is told why and on what legal basis (form 05).',
    },
    tone: 'danger',
  },
  sendBack: {
    label: { vi: 'Trả về bước trước', en: 'Send back' },
    consequence: {
      vi: 'Người đã làm bước được chọn nhận lại việc, kèm lý do của bạn.',
      en: 'Whoever did the step you choose gets it again, with your reason.',
    },
    tone: 'secondary',
  },
  addNote: {
    label: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
    consequence: { vi: 'Chỉ cán bộ xem được.', en: 'Only officers see it.' },
    tone: 'secondary',
  },
  sendMessage: {
    label: { vi: 'Gửi tin nhắn', en: 'Send a message' },
    consequence: {
      vi: 'Người nộp và cơ quan giải quyết đều xem được.',
      en: 'Both the applicant and the office see it.',
    },
    tone: 'secondary',
  },
  requestPayment: {
    label: { vi: 'Yêu cầu nộp tiền', en: 'Ask for payment' },
    consequence: {
      vi: 'Người nộp nhận thông báo số tiền; thời hạn giải quyết tạm dừng cho đến khi nộp xong.',
      en: 'The applicant is told the amount; the time limit stands still until it is paid.',
    },
    tone: 'secondary',
  },
  confirmPayment: {
    label: { vi: 'Xác nhận đã nộp tiền', en: 'Confirm payment' },
    consequence: {
      vi: 'Hồ sơ được giải quyết tiếp, ngày hẹn trả được tính lại.',
      en: 'The office goes on; the promised day is counted anew.',
    },
    tone: 'primary',
  },
  cancelPayment: {
    label: { vi: 'Bỏ yêu cầu nộp tiền', en: 'Take the payment request back' },
    consequence: {
      vi: 'Người nộp không phải nộp khoản này nữa; hồ sơ được giải quyết tiếp.',
      en: 'The applicant need not pay this; the office goes on.',
    },
    tone: 'secondary',
  },
  consult: {
    label: { vi: 'Xin ý kiến đơn vị khác', en: 'Ask another unit' },
    consequence: {
      vi: 'Đơn vị được chọn nhận câu hỏi và xem được hồ sơ; thời hạn giải quyết vẫn tính.',
      en: 'The unit gets the question and may read the dossier; the time limit runs on.',
    },
    tone: 'secondary',
  },
  replyConsult: {
    label: { vi: 'Gửi ý kiến', en: 'Send the opinion' },
    consequence: { vi: 'Người hỏi nhận được ý kiến của bạn.', en: 'Whoever asked gets your opinion.' },
    tone: 'primary',
  },
  extend: {
    label: { vi: 'Xin lỗi và hẹn lại', en: 'Apologise and extend' },
    consequence: {
      vi: 'Người nộp nhận văn bản xin lỗi với ngày hẹn mới (Mẫu 04). Mỗi hồ sơ chỉ hẹn lại một lần.',
      en: 'The applicant gets an apology with the new date (form 04). It can be done only once.',
    },
    tone: 'secondary',
  },
  handOverTask: {
    label: { vi: 'Bàn giao cho đồng nghiệp', en: 'Hand over to a colleague' },
    consequence: {
      vi: 'Người được chọn làm tiếp việc này thay bạn.',
      en: 'The person you choose goes on with it in your place.',
    },
    tone: 'secondary',
  },
  correct: {
    label: { vi: 'Đính chính', en: 'Correct an entry' },
    consequence: {
      vi: 'Nội dung đã ghi được thay bằng nội dung mới; nội dung cũ và lý do vẫn lưu trong lịch sử.',
      en: 'What you entered is replaced; the old entry and your reason stay in the history.',
    },
    tone: 'secondary',
  },
};
