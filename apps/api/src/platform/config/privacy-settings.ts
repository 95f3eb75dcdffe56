import { z } from 'zod';

export const PrivacyEnv = z.object({
  MOTCUA_READS_KEPT_MONTHS: z.coerce.number().int().min(3).max(240).default(24),
  MOTCUA_HIDE_OFFICER_NAMES: z.enum(['0', '1']).default('0'),
});

export interface PrivacySettings {
  /** For how long a person is shown who looked at their data. */
  readonly readsKeptMonths: number;
  /** Unit and post alone are told, not whose name it was. */
  readonly hideOfficerNames: boolean;
}

export function privacySettings(env: z.infer<typeof PrivacyEnv>): PrivacySettings {
  return {
    readsKeptMonths: env.MOTCUA_READS_KEPT_MONTHS,
    hideOfficerNames: env.MOTCUA_HIDE_OFFICER_NAMES === '1',
  };
}
