import type { Datum } from '@motcua/contracts';
import { maskPersonalId, maskPhone } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import { z } from 'zod';
import type { CorrectableFact } from '../../identity/index.js';

/** Which recorded fact a request is about; others are set right elsewhere (in the dossier, at the provider). */
export const FACT_OF: Partial<Record<Datum, CorrectableFact>> = {
  FULL_NAME: 'fullName',
  DATE_OF_BIRTH: 'dateOfBirth',
  GENDER: 'gender',
  PHONE: 'phone',
  EMAIL: 'email',
};

const text = z.string().trim().normalize('NFC');

/** What may be recorded, as at the counter. */
const SHAPES: Record<CorrectableFact, z.ZodType<string>> = {
  fullName: text.min(2).max(100),
  dateOfBirth: z.iso.date(),
  gender: z.enum(['male', 'female']),
  phone: z
    .string()
    .trim()
    .regex(/^0\d{9,10}$/),
  email: z.email().max(200),
};

/** Null for a value that cannot be recorded. */
export function recordable(fact: CorrectableFact, value: string): string | null {
  const parsed = SHAPES[fact].safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** What stands in the record now, numbers hidden; null where nothing does or the request is about something else. */
export function recordedNow(datum: Datum, profile: Profile): string | null {
  const { fullName, personalId, phone, email, dateOfBirth, gender, address } = profile;
  const recorded: Partial<Record<Datum, string | undefined>> = {
    FULL_NAME: fullName,
    DATE_OF_BIRTH: dateOfBirth,
    GENDER: gender,
    PHONE: phone === undefined ? undefined : maskPhone(phone),
    EMAIL: email,
    PERSONAL_ID: personalId === undefined ? undefined : maskPersonalId(personalId),
    ADDRESS: address?.detail,
  };
  return recorded[datum] ?? null;
}
