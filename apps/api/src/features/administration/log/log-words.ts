import type { Text } from '@motcua/contracts';

/** What was done, for people. A change that has no words yet stands under its own name. */
export function logTitle(what: string): Text {
  return Object.hasOwn(TITLES, what) ? (TITLES[what] ?? { vi: what, en: what }) : { vi: what, en: what };
}

const TITLES: Readonly<Record<string, Text>> = {
  'account.created': { vi: 'Tạo tài khoản', en: 'Account created' },
  'account.disabled': { vi: 'Khóa tài khoản', en: 'Account disabled' },
  'account.enabled': { vi: 'Mở khóa tài khoản', en: 'Account enabled' },
  'post.given': { vi: 'Giao chức vụ', en: 'Post given' },
  'post.moved': { vi: 'Đổi ngày của chức vụ', en: 'Dates of a post changed' },
  'post.ended': { vi: 'Kết thúc chức vụ', en: 'Post ended' },
  'post.taken-back': { vi: 'Thu hồi chức vụ chưa bắt đầu', en: 'Post taken back before it began' },
  'sessions.ended': { vi: 'Kết thúc phiên đăng nhập', en: 'Sessions ended' },
  'password.one-time-issued': { vi: 'Cấp mật khẩu dùng một lần', en: 'One-time password issued' },
  'second-factor.reset': { vi: 'Xóa lớp xác thực thứ hai', en: 'Second factors reset' },
  'machine.created': { vi: 'Tạo máy khách', en: 'Machine client created' },
  'machine.changed': { vi: 'Sửa máy khách', en: 'Machine client changed' },
  'machine.secret-changed': { vi: 'Đổi mã bí mật của máy khách', en: "Machine client's secret changed" },
  'machine.disabled': { vi: 'Khóa máy khách', en: 'Machine client disabled' },
  'machine.enabled': { vi: 'Mở khóa máy khách', en: 'Machine client enabled' },
  'machine.added': { vi: 'Tạo tài khoản máy', en: 'Machine account added' },
  'token.issued': { vi: 'Cấp mã truy cập cho máy', en: 'Token issued to a machine' },
  'calendar.day-set': { vi: 'Đặt ngày trong lịch làm việc', en: 'Day set in a calendar' },
  'calendar.day-removed': { vi: 'Bỏ ngày khỏi lịch làm việc', en: 'Day removed from a calendar' },
  'calendar.recounted': { vi: 'Tính lại thời hạn hồ sơ đang mở', en: 'Dates of open dossiers counted anew' },
  'procedure.published': { vi: 'Công bố phiên bản thủ tục', en: 'Version of a procedure published' },
  'procedure.stored': { vi: 'Lưu phiên bản thủ tục', en: 'Version of a procedure stored' },
  'key.rotated': { vi: 'Thay khóa mã hóa', en: 'Key rotated' },
};
