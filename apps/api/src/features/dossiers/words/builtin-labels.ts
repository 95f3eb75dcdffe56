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
};
