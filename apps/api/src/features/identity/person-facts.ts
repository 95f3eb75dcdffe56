import type { Applicant } from '@motcua/contracts';
import { foldVietnamese, maskName } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import type { OidcIdentity } from '../../platform/auth/oidc-identity.js';
import { ProblemError } from '../../platform/errors/index.js';
import { streetOf } from './street-of.js';

/** A natural person in clear, as the columns of `person` hold them. */
export interface PersonFacts {
  fullName: string;
  personalId: string;
  phone: string | null;
  email: string | null;
  dateOfBirth: string | null;
  gender: string | null;
  address: { communeCode?: string; detail?: string };
}

/** What an officer may set right with a paper seen. The number finds the person: another number is another person. */
export type CorrectableFact = 'fullName' | 'dateOfBirth' | 'gender' | 'phone' | 'email';

/** What is recorded, as it would be written again. */
export function factsOfProfile(profile: Profile): PersonFacts {
  const { fullName = '', personalId = '', phone, email, dateOfBirth, gender } = profile;
  const { provinceCode: _derived, ...address } = profile.address ?? {};
  const orNull = (value: string | undefined): string | null => value ?? null;
  return {
    fullName,
    personalId,
    phone: orNull(phone),
    email: orNull(email),
    dateOfBirth: orNull(dateOfBirth),
    gender: orNull(gender),
    address,
  };
}

/** What the identity provider says: it stands, whatever was known before. */
export function factsOfIdentity(identity: OidcIdentity): PersonFacts {
  const { fullName, personalId, phone, email, dateOfBirth, gender, address, communeCode } = identity;
  return {
    fullName,
    personalId,
    phone,
    email,
    dateOfBirth,
    gender: gender === null ? null : gender.toLowerCase(),
    address: {
      ...(communeCode === null ? {} : { communeCode }),
      ...(address === null ? {} : { detail: streetOf(address) }),
    },
  };
}

/**
 * What is known with what was said at the counter. Nobody is renamed and no birth is changed there; ways to reach a
 * person are taken over, but not against what the identity provider said of an account holder.
 * Throws INVALID_REQUEST when the number belongs to somebody of another name.
 */
export function factsOfApplicant(
  applicant: Applicant,
  known: { profile: Profile; hasAccount: boolean } | null,
): PersonFacts {
  const { personalId, phone, email, dateOfBirth, gender, address } = applicant;
  const { profile = {}, hasAccount = false } = known ?? {};
  const fullName = profile.fullName ?? applicant.fullName;
  if (!sameName(fullName, applicant.fullName)) throw nameDiffers(fullName);
  const { provinceCode: _derived, ...before } = profile.address ?? {};
  const said = address && {
    communeCode: address.communeCode,
    ...(address.detail && { detail: address.detail }),
  };
  const newest = <T>(now: T | undefined, then: T | undefined): T | null =>
    (hasAccount ? (then ?? now) : (now ?? then)) ?? null;
  return {
    fullName,
    personalId,
    phone: newest(phone, profile.phone),
    email: newest(email, profile.email),
    dateOfBirth: profile.dateOfBirth ?? dateOfBirth ?? null,
    gender: profile.gender ?? gender ?? null,
    address: newest(said, Object.keys(before).length > 0 ? before : undefined) ?? {},
  };
}

/** Typed in haste, without marks or in capitals, a name is still the same. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => foldVietnamese(name).replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

function nameDiffers(known: string): ProblemError {
  const text = {
    vi: `Số định danh này trong hệ thống là của ${maskName(known)}, khác họ tên vừa nhập. Hãy đối chiếu lại số và họ tên với giấy tờ; tên trong hệ thống không bị đổi.`,
    en: `Here this number belongs to ${maskName(known)}, not to the name entered. Compare number and name with the card again; the name on record is not changed.`,
  };
  return new ProblemError('INVALID_REQUEST', {
    detail: text,
    errors: [{ pointer: '/applicant/fullName', code: 'NAME_DIFFERS', message: text }],
  });
}
