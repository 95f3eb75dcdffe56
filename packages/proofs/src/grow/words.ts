import type { Role, Text, TimeLimit, UnitRule } from '@motcua/domain';
import type { Dice } from '../dice.js';

const NAMES = [
  'Thẩm định',
  'Xác minh nơi cư trú',
  'Kiểm tra “bản chính” & bản sao',
  'Soạn dự thảo <nháp>',
  "Ghi sổ 'A'",
  'Họp, lấy ý kiến',
] as const;

export function words(dice: Dice, key: string): Text {
  return { vi: `${dice.pick(NAMES)} ${key}`, en: `Work on ${key}` };
}

/** Short enough that twenty in a row fit into the limits of the cases. */
export function shortTime(dice: Dice): TimeLimit {
  return dice.pick<TimeLimit>([
    { quantity: 1, unit: 'WORKING_HOUR' },
    { quantity: 4, unit: 'WORKING_HOUR' },
    { quantity: 0.5, unit: 'WORKING_DAY' },
    { quantity: 1, unit: 'WORKING_DAY' },
    { quantity: 2, unit: 'WORKING_DAY' },
    { quantity: 3, unit: 'DAY' },
  ]);
}

export interface Desk {
  role: Role;
  unit: UnitRule;
}

export const INTAKE: Desk = { role: 'INTAKE_OFFICER', unit: 'receiving' };
export const SIGNATORY: Desk = { role: 'APPROVER', unit: 'competent' };
export const RETURNS: Desk = { role: 'RESULT_OFFICER', unit: 'receiving' };

/** Few enough that the same people meet again in one dossier. */
export const DESKS: readonly [Desk, ...Desk[]] = [
  { role: 'CASE_OFFICER', unit: 'competent' },
  { role: 'CASE_OFFICER', unit: 'competent/OFFICE' },
  { role: 'CASE_OFFICER', unit: 'agency:H50.14' },
  { role: 'RECORDS_CLERK', unit: 'competent/OFFICE' },
  { role: 'DIVISION_HEAD', unit: 'competent/ECONOMY' },
  { role: 'APPROVER', unit: 'competent.parent' },
];
