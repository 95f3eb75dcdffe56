import { z } from 'zod';
import { AgencyRef, Cursor } from '../shared/text.js';
import { PostRole } from './post-role.js';

const Day = z.iso.date();
/** Why something was done: kept in the log for good. */
export const Reason = z.string().trim().min(5).max(500);

/** Lower case Latin words joined by single dots: it is read out on the telephone and typed by hand. */
export const Username = z
  .string()
  .trim()
  .min(3)
  .max(60)
  .regex(/^[a-z][a-z0-9]*(?:\.[a-z0-9]+)*$/);

export const ACCOUNT_STATES = ['ACTIVE', 'NO_POST', 'DISABLED'] as const;

/** GET /api/v1/administration/accounts */
export const AccountsQuery = z.object({
  q: z.string().trim().max(100).optional(),
  unit: z.string().trim().max(64).optional(),
  role: PostRole.optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type AccountsQuery = z.infer<typeof AccountsQuery>;

const HeldPost = z.object({ role: PostRole, unit: AgencyRef, title: z.string() });

export const AccountRow = z
  .object({
    username: z.string(),
    name: z.string(),
    state: z.enum(ACCOUNT_STATES),
    /** Held today. */
    posts: z.array(HeldPost),
    lastSeenAt: z.string().nullable(),
  })
  .meta({ id: 'AccountRow' });
export type AccountRow = z.infer<typeof AccountRow>;

export const Accounts = z
  .object({ items: z.array(AccountRow), nextCursor: z.string().nullable() })
  .meta({ id: 'Accounts' });
export type Accounts = z.infer<typeof Accounts>;

export const AccountPost = HeldPost.extend({
  id: z.uuid(),
  from: z.string(),
  to: z.string().nullable(),
  when: z.enum(['PAST', 'CURRENT', 'COMING']),
  /** Within the reader's units. */
  changeable: z.boolean(),
}).meta({ id: 'AccountPost' });
export type AccountPost = z.infer<typeof AccountPost>;

export const AccountSession = z
  .object({
    id: z.uuid(),
    startedAt: z.string(),
    lastSeenAt: z.string(),
    address: z.string().nullable(),
    userAgent: z.string(),
    methods: z.array(z.string()),
  })
  .meta({ id: 'AccountSession' });
export type AccountSession = z.infer<typeof AccountSession>;

/** GET /api/v1/administration/accounts/{username}; ETag is the version. */
export const Account = z
  .object({
    username: z.string(),
    name: z.string(),
    state: z.enum(ACCOUNT_STATES),
    version: z.int(),
    createdAt: z.string(),
    posts: z.array(AccountPost),
    sessions: z.array(AccountSession),
    /** Open tasks the person has taken or was given, by unit. */
    openTasks: z.array(z.object({ unit: AgencyRef, role: PostRole, count: z.int() })),
    /** Why the reader may not change the account as a whole; null when they may. */
    locked: z.enum(['OWN_ACCOUNT', 'POSTS_ELSEWHERE', 'ADMINISTRATOR']).nullable(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export const NewPost = z
  .strictObject({
    role: PostRole,
    unit: z.string().trim().min(1).max(64),
    title: z.string().trim().max(200).default(''),
    from: Day,
    to: Day.nullable().default(null),
  })
  .meta({ id: 'NewPost' });
export type NewPost = z.infer<typeof NewPost>;

/** POST /api/v1/administration/accounts */
export const NewAccount = z
  .strictObject({
    username: Username,
    name: z.string().trim().min(2).max(100),
    post: NewPost,
    reason: Reason,
    /** Set when the warnings about this post were read. */
    confirmed: z.boolean().default(false),
  })
  .meta({ id: 'NewAccount' });
export type NewAccount = z.infer<typeof NewAccount>;

/** Shown once and kept nowhere. */
export const OneTimePassword = z
  .object({ username: z.string(), password: z.string(), validUntil: z.string() })
  .meta({ id: 'OneTimePassword' });
export type OneTimePassword = z.infer<typeof OneTimePassword>;

/** POST …/accounts/{username}/posts with If-Match */
export const GivePost = NewPost.extend({ reason: Reason, confirmed: z.boolean().default(false) }).meta({
  id: 'GivePost',
});
export type GivePost = z.infer<typeof GivePost>;

/** PATCH …/posts/{id} with If-Match: a post not begun. */
export const ChangePost = z
  .strictObject({ from: Day, to: Day.nullable(), reason: Reason, confirmed: z.boolean().default(false) })
  .meta({ id: 'ChangePost' });
export type ChangePost = z.infer<typeof ChangePost>;

/** POST …/posts/{id}/end with If-Match: `to` is the last day it is held; a post not begun is taken back whole. */
export const EndPost = z.strictObject({ to: Day, reason: Reason }).meta({ id: 'EndPost' });
export type EndPost = z.infer<typeof EndPost>;

/** POST …/disable, …/enable, …/end-sessions */
export const WithReason = z.strictObject({ reason: Reason }).meta({ id: 'WithReason' });
export type WithReason = z.infer<typeof WithReason>;

/** POST …/recover: a one-time password, and with `secondFactors` the authenticators and keys are forgotten too. */
export const RecoverAccount = z
  .strictObject({ reason: Reason, secondFactors: z.boolean() })
  .meta({ id: 'RecoverAccount' });
export type RecoverAccount = z.infer<typeof RecoverAccount>;

/** GET /api/v1/administration/units?q= : where the reader may give posts. */
export const GovernedUnits = z
  .object({
    root: z.boolean(),
    items: z.array(AgencyRef.extend({ depth: z.int() })),
  })
  .meta({ id: 'GovernedUnits' });
export type GovernedUnits = z.infer<typeof GovernedUnits>;
