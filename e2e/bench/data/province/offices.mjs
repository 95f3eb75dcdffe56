import { Random } from '../random/random.mjs';
import { uuidOf } from '../random/uuid.mjs';
import { newName } from '../people/people.mjs';
import { titleOf } from './titles.mjs';

const DAY_BEGAN = '2023-01-01';
const HOURS = 'Thứ Hai – Thứ Sáu: 7:30–11:30, 13:00–17:00';
const FIRST_CODE = 103;
/** Of the province; the demo has nobody there who takes money. */
const CENTRE = 'H50.12';

/** What a commune has, as the product's own seeds have it: kind, code, name, and who works there. */
const DIVISIONS = [
  {
    kind: 'SERVICE_CENTRE',
    code: '01',
    name: 'Trung tâm Phục vụ hành chính công',
    staff: { INTAKE_OFFICER: 3, RESULT_OFFICER: 2, COUNTER_HEAD: 1 },
  },
  {
    kind: 'OFFICE',
    code: '02',
    name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    staff: { DIVISION_HEAD: 1, CASE_OFFICER: 3, RECORDS_CLERK: 2, FINANCE_OFFICER: 1 },
  },
  {
    kind: 'ECONOMY_DIVISION',
    code: '03',
    name: 'Phòng Kinh tế',
    staff: { DIVISION_HEAD: 1, CASE_OFFICER: 2 },
  },
  {
    kind: 'CULTURE_DIVISION',
    code: '04',
    name: 'Phòng Văn hóa – Xã hội',
    staff: { DIVISION_HEAD: 1, CASE_OFFICER: 2 },
  },
  {
    kind: 'COMMUNE_POLICE',
    code: '11',
    name: 'Công an',
    staff: { APPROVER: 2, CASE_OFFICER: 2, RECORDS_CLERK: 1 },
  },
];
const COMMITTEE = { APPROVER: 2 };
/** Beside the few people of the demo, so that a province's work has hands. */
const MORE_AT_PROVINCE = {
  INTAKE_OFFICER: 10,
  RESULT_OFFICER: 4,
  CASE_OFFICER: 6,
  RECORDS_CLERK: 2,
  APPROVER: 1,
};
/** What grows with the work of a place. */
const GROWING = new Set(['INTAKE_OFFICER', 'RESULT_OFFICER', 'CASE_OFFICER']);

/** Agencies of the communes that have none yet, parents first, and everybody who is hired. `known`: code → agency. */
export function staffed(seed, communes, known) {
  const agencies = [];
  const officers = [];
  const hire = (employer, staff, scale) => {
    for (const [role, count] of Object.entries(staff)) {
      const people = GROWING.has(role) ? Math.round(count * scale) : count;
      for (let number = 1; number <= people; number += 1)
        officers.push(officer(seed, employer, role, number));
    }
  };
  const taken = new Set(
    [...known.values()]
      .filter(({ kind }) => kind === 'COMMUNE_COMMITTEE')
      .map(({ adminUnitCode }) => adminUnitCode),
  );
  let next = FIRST_CODE;
  for (const commune of communes) {
    if (taken.has(commune.code)) continue;
    const scale = 1 + 2 * commune.weight;
    const code = `H50.${next++}`;
    const committee = agency(
      seed,
      code,
      'COMMUNE_COMMITTEE',
      `Ủy ban nhân dân ${lower(commune.name)}`,
      'H50',
      commune,
    );
    agencies.push(committee);
    hire(committee, COMMITTEE, scale);
    for (const { kind, code: part, name, staff } of DIVISIONS) {
      const division = agency(seed, `${code}.${part}`, kind, `${name} ${lower(commune.name)}`, code, commune);
      agencies.push(division);
      hire(division, staff, scale);
    }
  }
  for (const [code, { id, kind, staff, deep }] of known) {
    if (!deep && kind !== 'SERVICE_CENTRE') continue;
    const more = Object.entries(MORE_AT_PROVINCE).filter(([role]) => staff.has(role));
    hire({ id, code }, Object.fromEntries(code === CENTRE ? [...more, ['FINANCE_OFFICER', 2]] : more), 1);
  }
  return { agencies, officers };
}

const lower = (name) => name.charAt(0).toLowerCase() + name.slice(1);

function agency(seed, code, kind, name, parentCode, commune) {
  return {
    id: uuidOf(new Random(seed, 'agency', code), Date.parse('2023-01-01')),
    code,
    kind,
    name,
    parentCode,
    adminUnitCode: commune.code,
    address: `Số ${1 + (Number(commune.code) % 90)} đường Trần Hưng Đạo, ${lower(commune.name)}, tỉnh Quảng Trị`,
    phone: `0233 000 ${code.slice(-4).replace('.', '0').padStart(4, '0')}`,
    openingHours: HOURS,
  };
}

function officer(seed, { id: agencyId, code }, role, number) {
  const random = new Random(seed, 'officer', code, role, number);
  const gender = random.chance(0.5) ? 'MALE' : 'FEMALE';
  return {
    id: uuidOf(random, Date.parse('2023-01-01')),
    post: uuidOf(random, Date.parse('2023-01-01')),
    username: `cb.${code.toLowerCase()}.${role.toLowerCase().replaceAll('_', '')}.${number}`,
    name: newName(random, gender),
    role,
    title: titleOf(role),
    agencyId,
    from: DAY_BEGAN,
  };
}
