import type { Text } from '@motcua/contracts';
import { ProblemError } from '../../../platform/errors/index.js';

/** A rule of administering says no: in words, with a code the screen can act on. */
export function refused(reason: keyof typeof WORDS): ProblemError {
  return new ProblemError('ACTION_NOT_ALLOWED', { reason, detail: WORDS[reason] });
}

/** One field of what was sent cannot be taken. */
export function wrongField(pointer: string, code: string, message: Text): ProblemError {
  return new ProblemError('INVALID_REQUEST', { errors: [{ pointer, code, message }] });
}

const WORDS = {
  OWN_ACCOUNT: {
    vi: 'Không ai tự thay đổi quyền, chức vụ hay tài khoản của chính mình. Hãy nhờ quản trị viên khác.',
    en: 'Nobody changes their own rights, posts or account. Ask another administrator.',
  },
  POSTS_ELSEWHERE: {
    vi: 'Người này còn giữ chức vụ ở đơn vị ngoài phạm vi của bạn. Hãy báo quản trị viên cấp trên.',
    en: 'This person also holds posts outside your units. Ask the administrator above you.',
  },
  ADMINISTRATOR: {
    vi: 'Tài khoản này giữ quyền quản trị kỹ thuật. Chỉ quản trị viên cấp tỉnh được thay đổi.',
    en: 'This account administers the system. Only the administrator of the province changes it.',
  },
  LAST_ADMINISTRATOR: {
    vi: 'Đây là quản trị viên cấp tỉnh cuối cùng còn đăng nhập được. Hãy giao quyền cho người khác trước.',
    en: 'This is the last administrator of the province who can sign in. Give somebody else the post first.',
  },
  ALREADY_DISABLED: { vi: 'Tài khoản này đã bị khóa.', en: 'This account is disabled already.' },
  NOT_DISABLED: { vi: 'Tài khoản này đang hoạt động.', en: 'This account is not disabled.' },
  ALREADY_BEGUN: {
    vi: 'Chức vụ này đã bắt đầu, nên không đổi ngày bắt đầu được nữa. Có thể kết thúc chức vụ.',
    en: 'This post has begun, so its dates stand. You can end it.',
  },
  ALREADY_ENDED: {
    vi: 'Chức vụ này đã kết thúc hoặc kết thúc sớm hơn ngày vừa chọn.',
    en: 'This post has ended, or ends before the day given.',
  },
  NO_CLIENT: {
    vi: 'Máy khách này được tạo bằng dòng lệnh và chưa có mã bí mật. Hãy tạo máy khách mới.',
    en: 'This machine was made on the command line and has no client. Make a new one.',
  },
} as const;
