import { z } from 'zod';

export const SessionPost = z.object({ role: z.string(), unitCode: z.string(), unitName: z.string() });

export const SignedInPerson = z.object({
  kind: z.enum(['CITIZEN', 'OFFICER', 'MACHINE']),
  displayName: z.string(),
  username: z.string(),
  posts: z.array(SessionPost),
});

/** How an officer can show, after the password, that it is they. */
export const SecondFactor = z.enum(['AUTHENTICATOR', 'PASSKEY', 'RECOVERY_CODE']);
export type SecondFactor = z.infer<typeof SecondFactor>;

/** What the account must do before it may do anything else. */
export const Restriction = z.enum(['PASSWORD', 'SECOND_FACTOR']);
export type Restriction = z.infer<typeof Restriction>;

/** GET /api/v1/session: who the browser is, also when nobody is signed in. */
export const Session = z
  .object({
    person: SignedInPerson.nullable(),
    expiresAt: z.string().nullable(),
    demo: z.boolean(),
    restricted: Restriction.nullable(),
    /** After a right password, when one of these is asked next, within five minutes: nobody is signed in yet. */
    asks: z.array(SecondFactor).optional(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** POST /api/v1/session/officer */
export const OfficerSignIn = z
  .strictObject({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'OfficerSignIn' });
export type OfficerSignIn = z.infer<typeof OfficerSignIn>;

/** GET /api/v1/demo/people, only in demo mode. */
export const DemoPeople = z
  .object({
    password: z.string(),
    citizens: z.array(z.object({ username: z.string(), name: z.string(), note: z.string() })),
    officers: z.array(
      z.object({ username: z.string(), name: z.string(), role: z.string(), unitName: z.string() }),
    ),
  })
  .meta({ id: 'DemoPeople' });
export type DemoPeople = z.infer<typeof DemoPeople>;
