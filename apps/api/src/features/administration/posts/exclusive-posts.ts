import type { Role } from '@motcua/domain';
import type { Text } from '@motcua/contracts';

export interface HeldPost {
  role: Role;
  unitId: string;
  /** Days in Viet Nam, both included; null: without end. */
  from: string;
  to: string | null;
}

export interface Conflict {
  code:
    | 'ADMINISTERS_AND_SEES'
    | 'INSPECTS_AND_ACTS'
    | 'CONFIGURES_AND_DECIDES'
    | 'RECEIVES_AND_DECIDES'
    | 'DRAFTS_AND_SIGNS';
  /** Refused, or asked to be looked at. */
  refused: boolean;
  words: Text;
}

/** Whose work is dossiers. */
const WORKS: readonly Role[] = [
  'INTAKE_OFFICER',
  'COUNTER_HEAD',
  'DIVISION_HEAD',
  'CASE_OFFICER',
  'APPROVER',
  'RECORDS_CLERK',
  'RESULT_OFFICER',
  'FINANCE_OFFICER',
];
const DECIDES: readonly Role[] = ['CASE_OFFICER', 'DIVISION_HEAD', 'APPROVER'];

interface Rule {
  code: Conflict['code'];
  refused: boolean;
  one: readonly Role[];
  other: readonly Role[];
  sameUnit: boolean;
  words: Text;
}

/** Posts that one person should not hold at the same time (roles and what they must not: the national model of roles). */
const RULES: readonly Rule[] = [
  {
    code: 'ADMINISTERS_AND_SEES',
    refused: true,
    one: ['SYSTEM_ADMIN'],
    other: [...WORKS, 'INSPECTOR'],
    sameUnit: false,
    words: {
      vi: 'Quản trị kỹ thuật không được xem hồ sơ, nên không giữ cùng lúc một chức vụ xử lý hoặc giám sát hồ sơ.',
      en: 'A system administrator must not see dossiers, and so holds no post that works on or inspects them.',
    },
  },
  {
    code: 'INSPECTS_AND_ACTS',
    refused: true,
    one: ['INSPECTOR'],
    other: [...WORKS, 'BUSINESS_ADMIN'],
    sameUnit: false,
    words: {
      vi: 'Người kiểm tra, giám sát không giữ cùng lúc chức vụ mà mình phải kiểm tra.',
      en: 'An inspector holds no post whose work they would inspect.',
    },
  },
  {
    code: 'CONFIGURES_AND_DECIDES',
    refused: false,
    one: ['BUSINESS_ADMIN'],
    other: DECIDES,
    sameUnit: false,
    words: {
      vi: 'Người này sẽ vừa sửa quy trình vừa giải quyết hồ sơ theo quy trình đó.',
      en: 'This person would change the procedures and decide dossiers by them.',
    },
  },
  {
    code: 'RECEIVES_AND_DECIDES',
    refused: false,
    one: ['INTAKE_OFFICER', 'COUNTER_HEAD'],
    other: DECIDES,
    sameUnit: false,
    words: {
      vi: 'Người tiếp nhận không quyết định nội dung hồ sơ. Hệ thống vẫn tách việc theo từng hồ sơ.',
      en: 'Whoever takes dossiers in does not decide them. The system still keeps duties apart in each dossier.',
    },
  },
  {
    code: 'DRAFTS_AND_SIGNS',
    refused: false,
    one: ['CASE_OFFICER'],
    other: ['APPROVER'],
    sameUnit: true,
    words: {
      vi: 'Người này vừa thụ lý vừa ký ở cùng đơn vị. Được phép, nhưng không ai ký hồ sơ do chính mình thụ lý.',
      en: 'This person drafts and signs in one unit. That is allowed; nobody signs a dossier they drafted themselves.',
    },
  },
];

/** What speaks against holding `post` beside the others at the same time; refusals first. */
export function conflictsOf(post: HeldPost, others: readonly HeldPost[]): Conflict[] {
  const beside = others.filter((other) => overlap(post, other));
  return RULES.filter((rule) => beside.some((other) => meets(rule, post, other)))
    .map(({ code, refused, words }) => ({ code, refused, words }))
    .toSorted((a, b) => Number(b.refused) - Number(a.refused));
}

/** Whether both are held on some day. Days as YYYY-MM-DD compare as text. */
export function overlap(a: Pick<HeldPost, 'from' | 'to'>, b: Pick<HeldPost, 'from' | 'to'>): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);
}

function meets({ one, other, sameUnit }: Rule, a: HeldPost, b: HeldPost): boolean {
  if (sameUnit && a.unitId !== b.unitId) return false;
  return (one.includes(a.role) && other.includes(b.role)) || (one.includes(b.role) && other.includes(a.role));
}
