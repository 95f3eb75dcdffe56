import type { Role } from '../organisation/role.js';
import type { Text } from '../text.js';

/** What a unit may be to a dossier: it took it in, it decides it, or work on it lies or lay there. */
export type UnitRelation = 'RECEIVES' | 'DECIDES' | 'WORKS';

/** In the order in which they are tried and told. */
export const UNIT_RELATIONS: readonly UnitRelation[] = ['RECEIVES', 'DECIDES', 'WORKS'];

/** How much of a dossier is seen: everything, its outside (code, whose, where it stands, money), or nothing. */
export type Sight = 'CONTENT' | 'OUTSIDE' | 'NOTHING';

/** What may be done to a dossier that is seen: what the workflow offers, money matters alone, or nothing at all. */
export type Doing = 'WORK' | 'PAYMENTS' | 'NOTHING';

/** One line of the table of roles (domain reference 1.2, from NĐ 118/2025 and the split of roles in use). */
export interface RoleAccess {
  role: Role;
  name: Text;
  /** Which relations of the post's unit open a dossier; none for posts whose work is not dossiers. */
  opens: readonly UnitRelation[];
  /** Whether only the post's own unit counts, or the units below it too. */
  reach: 'UNIT' | 'SUBTREE';
  sight: Sight;
  doing: Doing;
  /** Takes in dossiers for others, at the counter or from the post. */
  takesIn: boolean;
  /** Posts of the same unit whose work this one does when needed. */
  standsInFor: readonly Role[];
  /** May say yes or no to what was asked, by signing. */
  decides: boolean;
  /** Reads the log of what was done, by whom. */
  readsLog: boolean;
  mustNot: readonly Text[];
}

const ALL = UNIT_RELATIONS;
const NOBODY_READS: Text = {
  vi: 'Không xem hồ sơ; việc của vị trí này không cần đến hồ sơ.',
  en: 'Sees no dossier: the work of this post needs none.',
};

/**
 * What each post may see and do, and what it must not: the one place where this is said. The SQL predicate of every
 * list, count, search, export, file and single read is compiled from it, the workflow asks it, and the explanation to
 * administrators reads it aloud. Source: domain reference 1.2 (NĐ 118/2025/NĐ-CP; split of roles of a running portal).
 */
export const ROLE_ACCESS: Readonly<Record<Role, RoleAccess>> = {
  INTAKE_OFFICER: {
    role: 'INTAKE_OFFICER',
    name: { vi: 'Cán bộ tiếp nhận', en: 'Intake officer' },
    opens: ['RECEIVES', 'WORKS'],
    reach: 'UNIT',
    sight: 'CONTENT',
    doing: 'WORK',
    takesIn: true,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [{ vi: 'Không quyết định nội dung hồ sơ.', en: 'Does not decide on substance.' }],
  },
  COUNTER_HEAD: {
    role: 'COUNTER_HEAD',
    name: { vi: 'Trưởng bộ phận một cửa', en: 'Head of the counter' },
    opens: ['RECEIVES', 'WORKS'],
    reach: 'SUBTREE',
    sight: 'CONTENT',
    doing: 'WORK',
    takesIn: true,
    // Whoever may file at the counter must be able to take in what was filed there, or it lies until a colleague comes.
    standsInFor: ['INTAKE_OFFICER'],
    decides: false,
    readsLog: false,
    mustNot: [{ vi: 'Không quyết định nội dung hồ sơ.', en: 'Does not decide on substance.' }],
  },
  DIVISION_HEAD: {
    role: 'DIVISION_HEAD',
    name: { vi: 'Lãnh đạo phòng', en: 'Head of a division' },
    opens: ['WORKS'],
    reach: 'SUBTREE',
    sight: 'CONTENT',
    doing: 'WORK',
    takesIn: false,
    standsInFor: [],
    decides: true,
    readsLog: false,
    mustNot: [{ vi: 'Không ký duyệt điều chính mình soạn.', en: 'Does not approve their own draft.' }],
  },
  CASE_OFFICER: {
    role: 'CASE_OFFICER',
    name: { vi: 'Chuyên viên thụ lý', en: 'Case officer' },
    opens: ['WORKS'],
    reach: 'UNIT',
    sight: 'CONTENT',
    doing: 'WORK',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [{ vi: 'Không ký duyệt điều chính mình soạn.', en: 'Does not approve their own draft.' }],
  },
  APPROVER: {
    role: 'APPROVER',
    name: { vi: 'Lãnh đạo đơn vị', en: 'Head of the agency' },
    opens: ALL,
    reach: 'SUBTREE',
    sight: 'CONTENT',
    doing: 'WORK',
    takesIn: false,
    standsInFor: [],
    decides: true,
    readsLog: false,
    mustNot: [{ vi: 'Không ký duyệt điều chính mình soạn.', en: 'Does not approve their own draft.' }],
  },
  RECORDS_CLERK: {
    role: 'RECORDS_CLERK',
    name: { vi: 'Văn thư', en: 'Records clerk' },
    opens: ['WORKS'],
    reach: 'UNIT',
    sight: 'CONTENT',
    doing: 'WORK',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [{ vi: 'Không sửa nội dung đã ký.', en: 'Does not alter signed content.' }],
  },
  RESULT_OFFICER: {
    role: 'RESULT_OFFICER',
    name: { vi: 'Cán bộ trả kết quả', en: 'Result officer' },
    opens: ['RECEIVES', 'WORKS'],
    reach: 'UNIT',
    sight: 'CONTENT',
    doing: 'WORK',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [{ vi: 'Không quyết định nội dung hồ sơ.', en: 'Does not decide on substance.' }],
  },
  FINANCE_OFFICER: {
    role: 'FINANCE_OFFICER',
    name: { vi: 'Kế toán', en: 'Finance officer' },
    opens: ALL,
    reach: 'SUBTREE',
    sight: 'OUTSIDE',
    doing: 'PAYMENTS',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [
      {
        vi: 'Không xem tờ khai và giấy tờ; chỉ xem khoản phải nộp.',
        en: 'Does not see answers and papers; only what is to be paid.',
      },
    ],
  },
  BUSINESS_ADMIN: {
    role: 'BUSINESS_ADMIN',
    name: { vi: 'Quản trị nghiệp vụ', en: 'Business administrator' },
    opens: [],
    reach: 'UNIT',
    sight: 'NOTHING',
    doing: 'NOTHING',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [NOBODY_READS],
  },
  SYSTEM_ADMIN: {
    role: 'SYSTEM_ADMIN',
    name: { vi: 'Quản trị kỹ thuật', en: 'System administrator' },
    opens: [],
    reach: 'UNIT',
    sight: 'NOTHING',
    doing: 'NOTHING',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [NOBODY_READS],
  },
  INSPECTOR: {
    role: 'INSPECTOR',
    name: { vi: 'Kiểm tra, giám sát', en: 'Inspector' },
    opens: ALL,
    reach: 'SUBTREE',
    sight: 'CONTENT',
    doing: 'NOTHING',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: true,
    mustNot: [
      {
        vi: 'Chỉ xem; không ghi bất cứ điều gì, kể cả ghi chú.',
        en: 'Reads only; writes nothing, not even a note.',
      },
    ],
  },
  ASSISTANT: {
    role: 'ASSISTANT',
    name: { vi: 'Nhân viên hỗ trợ', en: 'Assistant' },
    opens: [],
    reach: 'UNIT',
    sight: 'NOTHING',
    doing: 'NOTHING',
    takesIn: false,
    standsInFor: [],
    decides: false,
    readsLog: false,
    mustNot: [
      {
        vi: 'Không dùng tài khoản của mình thay cho người dân.',
        en: 'Does not use their own account in place of the citizen’s.',
      },
    ],
  },
};
