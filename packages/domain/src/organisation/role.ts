/** The posts of a one-stop system. What each may and must not do is law and internal rule, kept in data. */
export const ROLES = [
  'INTAKE_OFFICER',
  'COUNTER_HEAD',
  'DIVISION_HEAD',
  'CASE_OFFICER',
  'APPROVER',
  'RECORDS_CLERK',
  'RESULT_OFFICER',
  'FINANCE_OFFICER',
  'BUSINESS_ADMIN',
  'SYSTEM_ADMIN',
  'INSPECTOR',
  'ASSISTANT',
] as const;

export type Role = (typeof ROLES)[number];

/** Heads of a unit: they may assign and reassign the open tasks of their unit. */
export const HEAD_ROLES: readonly Role[] = ['COUNTER_HEAD', 'DIVISION_HEAD', 'APPROVER'];
