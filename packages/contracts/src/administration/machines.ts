import { z } from 'zod';
import { AgencyRef, Cursor } from '../shared/text.js';
import { Reason, Username } from './accounts.js';
import { PostRole } from './post-role.js';

const Scope = z.string().trim().min(1).max(40);
const Scopes = z.array(Scope).min(1).max(20);
/** CIDR, version 4 or 6, such as 10.0.0.0/8; checked with care by the server. */
const AddressRanges = z.array(z.string().trim().min(2).max(60)).min(1).max(20);

export const MACHINE_STATES = ['ACTIVE', 'EXPIRED', 'DISABLED', 'NO_CLIENT'] as const;

export const Machine = z
  .object({
    clientId: z.string(),
    name: z.string(),
    state: z.enum(MACHINE_STATES),
    version: z.int(),
    /** By which it acts; a machine made on the command line may have none. */
    post: z.object({ role: PostRole, unit: AgencyRef }).nullable(),
    scopes: z.array(z.string()),
    addressRanges: z.array(z.string()),
    expiresAt: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
    lastAddress: z.string().nullable(),
    /** Until when each works; null: until it is replaced. */
    secrets: z.array(z.object({ madeAt: z.string(), validUntil: z.string().nullable() })),
  })
  .meta({ id: 'Machine' });
export type Machine = z.infer<typeof Machine>;

/** GET /api/v1/administration/machines */
export const MachinesQuery = z.object({
  q: z.string().trim().max(100).optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type MachinesQuery = z.infer<typeof MachinesQuery>;

export const Machines = z
  .object({ items: z.array(Machine), nextCursor: z.string().nullable(), scopes: z.array(z.string()) })
  .meta({ id: 'Machines' });
export type Machines = z.infer<typeof Machines>;

/** POST /api/v1/administration/machines */
export const NewMachine = z
  .strictObject({
    clientId: Username,
    name: z.string().trim().min(2).max(100),
    unit: z.string().trim().min(1).max(64),
    role: PostRole,
    scopes: Scopes,
    addressRanges: AddressRanges,
    /** The last day it works, at most two years ahead. */
    expiresOn: z.iso.date(),
    reason: Reason,
  })
  .meta({ id: 'NewMachine' });
export type NewMachine = z.infer<typeof NewMachine>;

/** PATCH /api/v1/administration/machines/{clientId} with If-Match */
export const ChangeMachine = z
  .strictObject({
    scopes: Scopes,
    addressRanges: AddressRanges,
    expiresOn: z.iso.date(),
    reason: Reason,
  })
  .meta({ id: 'ChangeMachine' });
export type ChangeMachine = z.infer<typeof ChangeMachine>;

/** POST …/rotate with If-Match: how long the secret before goes on. */
export const RotateSecret = z
  .strictObject({ overlapHours: z.int().min(0).max(168), reason: Reason })
  .meta({ id: 'RotateSecret' });
export type RotateSecret = z.infer<typeof RotateSecret>;

/** Shown once and kept nowhere. */
export const MachineSecret = z
  .object({ clientId: z.string(), secret: z.string(), oldValidUntil: z.string().nullable() })
  .meta({ id: 'MachineSecret' });
export type MachineSecret = z.infer<typeof MachineSecret>;

/** POST /api/v1/oauth/token, form-encoded (RFC 6749, 4.4); the client by Basic or in the body. */
export const TokenRequest = z
  .object({
    grant_type: z.string().max(100).optional(),
    client_id: z.string().max(200).optional(),
    client_secret: z.string().max(200).optional(),
    scope: z.string().max(1000).optional(),
  })
  .meta({ id: 'TokenRequest' });
export type TokenRequest = z.infer<typeof TokenRequest>;

export const AccessToken = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int(),
    scope: z.string(),
  })
  .meta({ id: 'AccessToken' });
export type AccessToken = z.infer<typeof AccessToken>;
