import type { Role } from '@motcua/domain';
import type { UnitName } from '../accounts/account-rows.js';

export interface MachineRow {
  id: string;
  clientId: string;
  name: string;
  version: number;
  disabled: boolean;
  post: { role: Role; unit: UnitName } | null;
  /** Null for a machine of the command line, which asks for no tokens itself. */
  client: {
    scopes: string[];
    addressRanges: string[];
    /** Epoch ms. */
    expiresAt: number;
    lastUsedAt: number | null;
    lastAddress: string | null;
  } | null;
  /** Those that still work; newest first; epoch ms. */
  secrets: { madeAt: number; validUntil: number | null }[];
}

/** What a client says when it asks for a token, and whether it may. */
export interface KnownSecret {
  accountId: string;
  disabled: boolean;
  expiresAt: Date;
  validUntil: Date | null;
  scopes: string[];
  addressRanges: string[];
}
