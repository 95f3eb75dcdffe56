import {
  postsOf,
  unitRulesOf,
  type Actor,
  type Candidate,
  type Post,
  type Role,
  type WorkflowDefinition,
} from '@motcua/domain';

/** The people of a simulated office: two officers for every post that the workflow names. */
export interface Cast {
  units: Record<string, string>;
  candidates: Record<string, Candidate[]>;
  officer(accountId: string): Actor;
  /** Somebody in a post that the workflow itself does not name: a head, the cashier, whoever is consulted. */
  holder(role: Role, unit: string): Actor;
  readonly owner: Actor;
  readonly system: Actor;
}

/** The unit that is asked when a script consults somebody. */
export const CONSULTED = {
  unitId: 'consulted',
  unitName: 'Đơn vị được lấy ý kiến',
  role: 'CASE_OFFICER',
} as const;

const OWNER: Actor = { kind: 'CITIZEN', accountId: 'owner', name: 'Người nộp', posts: [], relation: 'OWNER' };
const SYSTEM: Actor = { kind: 'SYSTEM', accountId: null, name: 'Hệ thống', posts: [], relation: null };

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Hồ', 'Dương', 'Phan'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Quang'];
const GIVEN = [
  'Hoa',
  'Hùng',
  'Lan',
  'Nam',
  'Mai',
  'Sơn',
  'Thảo',
  'Dũng',
  'Hạnh',
  'Tuấn',
  'Yến',
  'Phúc',
  'Vân',
];

export function castOf(workflow: WorkflowDefinition): Cast {
  const units = Object.fromEntries(unitRulesOf(workflow).map((rule) => [rule, rule]));
  const officers = new Map<string, Actor>();
  const candidates: Record<string, Candidate[]> = {};

  function employ(role: Role, unit: string, unitName: string, number: number): Actor {
    const accountId = `${role}@${unit}#${number}`;
    const known = officers.get(accountId);
    if (known) return known;
    const post: Post = { role, unitId: unit, unitName, subtree: [unit] };
    const name = nameOf(officers.size);
    const officer: Actor = { kind: 'OFFICER', accountId, name, posts: [post], relation: null };
    officers.set(accountId, officer);
    (candidates[`${unit}/${role}`] ??= []).push({ accountId, name, openTasks: 0, username: accountId });
    return officer;
  }

  for (const { unit, role } of postsOf(workflow)) {
    employ(role, unit, unit, 1);
    employ(role, unit, unit, 2);
  }
  employ(CONSULTED.role, CONSULTED.unitId, CONSULTED.unitName, 1);
  return {
    units,
    candidates,
    owner: OWNER,
    system: SYSTEM,
    officer: (accountId) => officers.get(accountId) ?? SYSTEM,
    holder: (role, unit) => employ(role, unit, unit, 1),
  };
}

/** Names invented so that no two people of one office share theirs; the lists' lengths have no common factor. */
function nameOf(index: number): string {
  const one = (list: readonly string[]) => list[index % list.length] ?? '';
  return `${one(FAMILY)} ${one(MIDDLE)} ${one(GIVEN)}`;
}
