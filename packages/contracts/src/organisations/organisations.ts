import { z } from 'zod';
import { AgencyRef } from '../shared/text.js';

/** GET /api/v1/admin-units?parent=&q= : provinces (no parent) or communes of a province. */
export const AdminUnit = z
  .object({
    code: z.string(),
    name: z.string(),
    type: z.enum(['PROVINCE', 'CITY', 'COMMUNE', 'WARD', 'SPECIAL_ZONE']),
    parentCode: z.string().nullable(),
    /** Names used before the 2025 mergers, so that people find the new unit by the old name. */
    formerNames: z.array(z.string()),
  })
  .meta({ id: 'AdminUnit' });
export type AdminUnit = z.infer<typeof AdminUnit>;

export const AdminUnits = z.object({ items: z.array(AdminUnit) }).meta({ id: 'AdminUnits' });
export type AdminUnits = z.infer<typeof AdminUnits>;

/** GET /api/v1/procedures/{code}/agencies : who decides it, and where it is taken in. */
export const OfferingAgency = z.object({
  competent: AgencyRef,
  receiving: AgencyRef.extend({ address: z.string(), phone: z.string(), openingHours: z.string() }),
  communeCode: z.string().nullable(),
});
export const OfferingAgencies = z.object({ items: z.array(OfferingAgency) }).meta({ id: 'OfferingAgencies' });
export type OfferingAgencies = z.infer<typeof OfferingAgencies>;
