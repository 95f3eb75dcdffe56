import { z } from 'zod';

/** The roles of the domain, in its order; a test of the API holds both to each other. */
export const POST_ROLES = [
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

export const PostRole = z.enum(POST_ROLES);
export type PostRole = z.infer<typeof PostRole>;
