import { z } from 'zod';

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .max(most);

/** What a browser gives back from navigator.credentials.get(). */
export const PasskeyProof = z
  .object({
    id: base64url(2000),
    rawId: base64url(2000),
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: base64url(5000),
      authenticatorData: base64url(5000),
      signature: base64url(10_000),
      userHandle: base64url(200).optional(),
    }),
    clientExtensionResults: z.record(z.string(), z.unknown()),
    authenticatorAttachment: z.string().max(40).optional(),
  })
  .meta({ id: 'PasskeyProof' });
export type PasskeyProof = z.infer<typeof PasskeyProof>;

/** What a browser gives back from navigator.credentials.create(). */
export const NewPasskeyProof = z
  .object({
    id: base64url(2000),
    rawId: base64url(2000),
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: base64url(5000),
      attestationObject: base64url(50_000),
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
    clientExtensionResults: z.record(z.string(), z.unknown()),
    authenticatorAttachment: z.string().max(40).optional(),
  })
  .meta({ id: 'NewPasskeyProof' });
export type NewPasskeyProof = z.infer<typeof NewPasskeyProof>;

/** For navigator.credentials, as JSON; the browser knows its shape. */
export const PasskeyOptions = z
  .object({ options: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PasskeyOptions' });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

const code = z.string().trim().min(1).max(40);

/** POST /api/v1/session/officer/code: six digits of the authenticator, or a recovery code. */
export const SecondFactorCode = z.strictObject({ code }).meta({ id: 'SecondFactorCode' });
export type SecondFactorCode = z.infer<typeof SecondFactorCode>;

/** POST /api/v1/session/reauthenticate, one of these. */
export const Reauthentication = z
  .union([
    z.strictObject({ password: z.string().min(1).max(200) }),
    z.strictObject({ code }),
    z.strictObject({ passkey: PasskeyProof }),
  ])
  .meta({ id: 'Reauthentication' });
export type Reauthentication = z.infer<typeof Reauthentication>;

/** POST /api/v1/session/passkey/begin: as the second factor after the password, or alone. */
export const PasskeyBegin = z.strictObject({ afterPassword: z.boolean() }).meta({ id: 'PasskeyBegin' });
export type PasskeyBegin = z.infer<typeof PasskeyBegin>;
