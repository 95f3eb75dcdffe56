import { z } from 'zod';
import { Restriction } from './session.js';
import { NewPasskeyProof } from './sign-in.js';

const Time = z.string().meta({ description: 'ISO 8601, UTC' });

export const Passkey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** Kept by the maker's service for all devices of its owner, or in one device. */
    synced: z.boolean(),
    createdAt: Time,
    lastUsedAt: Time.nullable(),
  })
  .meta({ id: 'Passkey' });
export type Passkey = z.infer<typeof Passkey>;

/** GET /api/v1/account/security */
export const AccountSecurity = z
  .object({
    username: z.string(),
    restricted: Restriction.nullable(),
    /** Whether everybody here needs a second factor. */
    secondFactorRequired: z.boolean(),
    passwordSetAt: Time.nullable(),
    authenticatorSetUpAt: Time.nullable(),
    passkeys: z.array(Passkey),
    recoveryCodesLeft: z.int(),
    /** The address passkeys belong to; null where this site has none, being reached by number. */
    passkeysAt: z.string().nullable(),
  })
  .meta({ id: 'AccountSecurity' });
export type AccountSecurity = z.infer<typeof AccountSecurity>;

/** POST /api/v1/account/security/password. `current` may be left out only where a one-time password was given. */
export const NewPassword = z
  .strictObject({ current: z.string().min(1).max(200).optional(), password: z.string().min(1).max(1000) })
  .meta({ id: 'NewPassword' });
export type NewPassword = z.infer<typeof NewPassword>;

/** POST /api/v1/account/security/authenticator: to be put into the app; in use once a code was shown. */
export const NewAuthenticator = z
  .object({
    /** Base32 in groups of four, for typing. */
    key: z.string(),
    /** otpauth: address of the same. */
    uri: z.string(),
    /** The address drawn, as a data: picture. */
    picture: z.string(),
  })
  .meta({ id: 'NewAuthenticator' });
export type NewAuthenticator = z.infer<typeof NewAuthenticator>;

const PasskeyName = z.string().trim().normalize('NFC').min(1).max(60);

/** POST /api/v1/account/security/passkeys */
export const NewPasskey = z
  .strictObject({ name: PasskeyName, passkey: NewPasskeyProof })
  .meta({ id: 'NewPasskey' });
export type NewPasskey = z.infer<typeof NewPasskey>;

/** PATCH /api/v1/account/security/passkeys/{id} */
export const RenamePasskey = z.strictObject({ name: PasskeyName }).meta({ id: 'RenamePasskey' });
export type RenamePasskey = z.infer<typeof RenamePasskey>;

/** POST /api/v1/account/security/recovery-codes: shown once. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const SessionInList = z
  .object({
    id: z.uuid(),
    /** The one that asks. */
    current: z.boolean(),
    signedInAt: Time,
    lastSeenAt: Time,
    address: z.string().nullable(),
    /** In words: "Chrome on Windows"; empty when it says nothing known. */
    browser: z.string(),
    system: z.string(),
  })
  .meta({ id: 'SessionInList' });
export type SessionInList = z.infer<typeof SessionInList>;

/** GET /api/v1/account/sessions */
export const SessionList = z.object({ items: z.array(SessionInList) }).meta({ id: 'SessionList' });
export type SessionList = z.infer<typeof SessionList>;
