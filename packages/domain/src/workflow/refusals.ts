import type { Text } from '../text.js';
import type { Decision, RefusalCode } from './command.js';

/** Why an act is refused, in words an officer or a citizen understands. */
export const REFUSALS: Record<RefusalCode, Text> = {
  FINISHED: {
    vi: 'Hồ sơ đã kết thúc, không thể thao tác thêm.',
    en: 'This dossier is finished; nothing more can be done on it.',
  },
  NOT_IN_THIS_STATE: {
    vi: 'Không thể làm việc này khi hồ sơ đang ở trạng thái hiện tại.',
    en: 'This cannot be done while the dossier is in its present state.',
  },
  TASK_CLOSED: {
    vi: 'Bước này đã được người khác hoàn thành hoặc không còn mở.',
    en: 'This step has already been completed or is no longer open.',
  },
  NOT_YOUR_TASK: {
    vi: 'Bước này thuộc đơn vị hoặc vai trò khác.',
    en: 'This step belongs to another unit or role.',
  },
  TAKEN_BY_ANOTHER: {
    vi: 'Bước này đã giao cho cán bộ khác.',
    en: 'This step is assigned to another officer.',
  },
  SAME_PERSON: {
    vi: 'Người đã xử lý bước trước không được tự duyệt bước này.',
    en: 'Whoever handled the earlier step may not do this one.',
  },
  OWN_DRAFT: {
    vi: 'Người soạn thảo không được tự ký duyệt. Hãy chuyển cho người có thẩm quyền khác.',
    en: 'Whoever drafted this may not approve it. Please leave it to another person of that authority.',
  },
  OWN_DOSSIER: {
    vi: 'Đây là hồ sơ của chính bạn hoặc có tên bạn. Hãy để đồng nghiệp xử lý.',
    en: 'This dossier is your own or names you. Please leave it to a colleague.',
  },
  MAY_NOT_DECIDE: {
    vi: 'Vị trí này không quyết định nội dung hồ sơ.',
    en: 'This post does not decide on substance.',
  },
  UNKNOWN_ACTION: {
    vi: 'Thao tác này không có trong quy trình của bước.',
    en: 'The step has no such action.',
  },
  GUARD_REFUSED: {
    vi: 'Hồ sơ chưa đủ điều kiện để thực hiện thao tác này.',
    en: 'The dossier does not meet the condition for this action.',
  },
  NOTE_NEEDED: { vi: 'Hãy ghi rõ lý do.', en: 'Please give the reason.' },
  FORM_NEEDED: {
    vi: 'Hãy điền phiếu xử lý của bước này.',
    en: 'Please fill in the form of this step.',
  },
  NOT_AN_OFFICER_OF_UNIT: {
    vi: 'Chỉ lãnh đạo của đơn vị đang xử lý mới làm được việc này.',
    en: 'Only a head of the unit at work can do this.',
  },
  UNKNOWN_ASSIGNEE: {
    vi: 'Hãy chọn một cán bộ có vai trò phù hợp trong đơn vị.',
    en: 'Please choose an officer of the unit who holds the role.',
  },
  NOTHING_ASKED: {
    vi: 'Hãy chọn ít nhất một nội dung cần bổ sung.',
    en: 'Please choose at least one thing to be supplemented.',
  },
  SUPPLEMENT_ALREADY_ASKED: {
    vi: 'Hồ sơ đã được yêu cầu bổ sung một lần. Muốn yêu cầu thêm phải ghi căn cứ pháp lý.',
    en: 'A supplement was already requested once. Asking again needs a legal basis.',
  },
  LEGAL_BASIS_NEEDED: { vi: 'Hãy ghi căn cứ pháp lý.', en: 'Please give the legal basis.' },
  NOT_THE_OWNER: {
    vi: 'Chỉ người nộp hồ sơ mới làm được việc này.',
    en: 'Only the person who filed the dossier can do this.',
  },
  NO_UNIT: {
    vi: 'Chưa xác định được đơn vị thực hiện bước tiếp theo. Hãy báo quản trị nghiệp vụ.',
    en: 'No unit is set up for the next step. Please tell the business administrator.',
  },
  NO_WAY_ON: {
    vi: 'Quy trình không có đường đi tiếp từ đây. Hãy báo quản trị nghiệp vụ.',
    en: 'The workflow has no way on from here. Please tell the business administrator.',
  },
  TOO_EARLY: { vi: 'Chưa đến thời điểm.', en: 'The time has not come yet.' },
  FORBIDDEN_HERE: {
    vi: 'Quy trình của thủ tục này không cho phép thao tác đó.',
    en: 'The workflow of this procedure does not allow this.',
  },
  NOTHING_TO_PAY: {
    vi: 'Hãy ghi ít nhất một khoản phải nộp, số tiền lớn hơn 0 đồng.',
    en: 'Please enter at least one amount due, above 0 đồng.',
  },
  NO_PAYMENT_ASKED: {
    vi: 'Hồ sơ không có khoản nào đang chờ nộp.',
    en: 'Nothing is waiting to be paid on this dossier.',
  },
  RECEIPT_NEEDED: {
    vi: 'Hãy ghi số biên lai hoặc chứng từ nộp tiền.',
    en: 'Please give the number of the receipt.',
  },
  QUESTION_NEEDED: { vi: 'Hãy ghi nội dung cần xin ý kiến.', en: 'Please write what you are asking.' },
  NO_SUCH_CONSULTATION: {
    vi: 'Yêu cầu cho ý kiến này đã được trả lời hoặc không còn hiệu lực.',
    en: 'This request for an opinion has been answered or no longer stands.',
  },
  CLOCK_NOT_RUNNING: {
    vi: 'Chỉ gia hạn được hồ sơ đã tiếp nhận và đang tính thời gian giải quyết.',
    en: 'Only an accepted dossier whose time is running can be extended.',
  },
  EXTENDED_ALREADY: {
    vi: 'Hồ sơ đã được gia hạn hết số lần cho phép.',
    en: 'This dossier has been extended as often as is allowed.',
  },
  TOO_LATE_TO_EXTEND: {
    vi: 'Đã quá ngày hẹn trả. Văn bản xin lỗi và hẹn lại phải gửi trước khi hết hạn.',
    en: 'The due date has passed. The apology and new date must be given before it.',
  },
  NOT_YOUR_OWN_TASK: {
    vi: 'Chỉ người đang giữ việc mới bàn giao được cho đồng nghiệp.',
    en: 'Only the officer who holds the task can hand it over to a colleague.',
  },
  STEP_NOT_DONE: {
    vi: 'Bước này chưa được hoàn thành nên chưa có gì để đính chính.',
    en: 'This step has not been completed, so there is nothing to correct.',
  },
  NOT_DONE_BY_YOU: {
    vi: 'Chỉ người đã ghi nội dung mới được đính chính.',
    en: 'Only the person who made the entry may correct it.',
  },
  ALREADY_SIGNED: {
    vi: 'Nội dung này đã được ký duyệt. Muốn sửa, người ký phải trả hồ sơ về bước trước.',
    en: 'This has been signed. To change it, the signatory must send the dossier back.',
  },
  NOTHING_CHANGED: { vi: 'Nội dung không có gì thay đổi.', en: 'Nothing has been changed.' },
  CANNOT_GO_BACK_THERE: {
    vi: 'Không trả được hồ sơ về bước này từ nhánh đang xử lý.',
    en: 'The dossier cannot be sent back to that step from this branch.',
  },
};

/** A refused decision. */
export function refuse(code: RefusalCode): { ok: false; refusal: { code: RefusalCode; why: Text } } {
  return { ok: false, refusal: { code, why: REFUSALS[code] } };
}

/** A decision that was taken. */
export function decided<T>(value: T): Decision<T> {
  return { ok: true, value };
}
