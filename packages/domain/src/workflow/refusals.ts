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
    vi: 'Bạn không có thẩm quyền phân công công việc của đơn vị này.',
    en: 'You have no authority to assign the work of this unit.',
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
  TOO_EARLY: { vi: 'Chưa đến thời điểm.', en: 'The time has not come yet.' },
};

/** A refused decision. */
export function refuse(code: RefusalCode): { ok: false; refusal: { code: RefusalCode; why: Text } } {
  return { ok: false, refusal: { code, why: REFUSALS[code] } };
}

/** A decision that was taken. */
export function decided<T>(value: T): Decision<T> {
  return { ok: true, value };
}
