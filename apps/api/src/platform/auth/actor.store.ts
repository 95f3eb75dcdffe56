import { Injectable } from '@nestjs/common';
import type { Role } from '@motcua/domain';
import type { ActorKind, MachineScope } from '../access/index.js';
import { FieldCipher } from '../crypto/index.js';
import { Database } from '../database/index.js';
import { personName, type SealedName } from './person-name.js';

export interface SessionRow {
  accountId: string;
  kind: ActorKind;
  username: string;
  displayName: string;
  personId: string | null;
  assuranceLevel: number | null;
  sessionId: string;
  sessionKind: 'BROWSER' | 'BEARER';
  strongAt: Date | null;
  restricted: 'PASSWORD' | 'SECOND_FACTOR' | null;
  scopes: MachineScope[] | null;
  /** Where a machine client may come from; null for everybody else. */
  addressRanges: string[] | null;
  lastSeenAt: Date;
  expiresAt: Date;
  posts: { role: Role; unitId: string; unitCode: string; unitName: string; subtree: string[] }[];
}

export interface NewSession {
  tokenHash: Buffer;
  accountId: string;
  kind: 'BROWSER' | 'BEARER';
  now: Date;
  expiresAt: Date;
  address: string | null;
  userAgent: string;
  methods: readonly AuthMethod[];
  restricted: SessionRow['restricted'];
  scopes: readonly MachineScope[] | null;
}

export interface Renewal {
  tokenHash: Buffer;
  now: Date;
  /** What was shown this time, beside what was shown before. */
  methods: readonly AuthMethod[];
  restricted: SessionRow['restricted'];
}

/** How somebody proved who they are. */
export type AuthMethod = 'pwd' | 'otp' | 'passkey' | 'recovery' | 'vneid' | 'token';

type FoundSession = SessionRow & Omit<SealedName, 'personId'>;

const SESSION = `
  SELECT a.id AS "accountId", a.kind, a.username, a.display_name AS "displayName", a.person_id AS "personId",
         n.full_name AS "fullName", n.full_name_enc AS "fullNameEnc",
         a.assurance_level AS "assuranceLevel", s.id AS "sessionId", s.kind AS "sessionKind", s.restricted, s.scopes,
         s.strong_at AS "strongAt", s.last_seen_at AS "lastSeenAt",
         s.expires_at AS "expiresAt",
         (SELECT m.address_ranges FROM machine_client m WHERE m.account_id = a.id) AS "addressRanges",
         COALESCE((
           SELECT json_agg(json_build_object('role', p.role, 'unitId', u.id, 'unitCode', u.code, 'unitName', u.name,
                    'subtree', (SELECT json_agg(below.id) FROM agency below WHERE below.path @> ARRAY[u.id]))
                    ORDER BY p.id)
           FROM appointment p JOIN agency u ON u.id = p.agency_id
           WHERE p.account_id = a.id AND p.valid_from <= $3::date AND (p.valid_to IS NULL OR p.valid_to >= $3::date)
         ), '[]') AS posts
  FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN person n ON n.id = a.person_id
  WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND a.disabled_at IS NULL`;

@Injectable()
export class ActorStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** `today` is the day in Viet Nam: posts begin and end with days. */
  async find(tokenHash: Buffer, now: Date, today: string): Promise<SessionRow | null> {
    const [row] = await this.database.query<FoundSession>(SESSION, [tokenHash, now, today], {
      prepared: true,
    });
    if (!row) return null;
    const { fullName, fullNameEnc, ...session } = row;
    const { personId } = session;
    const sealed = personId === null ? '' : personName(this.cipher, { personId, fullName, fullNameEnc });
    return { ...session, displayName: sealed || session.displayName };
  }

  async insert(session: NewSession): Promise<void> {
    await this.database.query(
      `INSERT INTO session (token_hash, account_id, kind, created_at, last_seen_at, strong_at, expires_at, address,
                            user_agent, methods, restricted, scopes)
       VALUES ($1, $2, $3, $4, $4, $4, $5, $6, $7, $8, $9, $10)`,
      [
        session.tokenHash,
        session.accountId,
        session.kind,
        session.now,
        session.expiresAt,
        session.address,
        session.userAgent,
        session.methods,
        session.restricted,
        session.scopes,
      ],
    );
  }

  async touch(tokenHash: Buffer, now: Date): Promise<void> {
    await this.database.query('UPDATE session SET last_seen_at = $2 WHERE token_hash = $1', [tokenHash, now]);
  }

  async revoke(tokenHash: Buffer, now: Date): Promise<void> {
    await this.database.query(
      `UPDATE session SET revoked_at = $2, revoked_why = 'SIGNED_OUT' WHERE token_hash = $1 AND revoked_at IS NULL`,
      [tokenHash, now],
    );
  }

  /** The same session under another token; null when it has ended meanwhile. */
  async renew(oldHash: Buffer, { tokenHash, now, ...change }: Renewal): Promise<{ expiresAt: Date } | null> {
    const rows = await this.database.query<{ expiresAt: Date }>(
      `UPDATE session SET token_hash = $2, last_seen_at = $3, strong_at = $3, restricted = $4,
              methods = ARRAY(SELECT DISTINCT unnest(methods || $5::text[]))
       WHERE token_hash = $1 AND kind = 'BROWSER' AND revoked_at IS NULL AND expires_at > $3
       RETURNING expires_at AS "expiresAt"`,
      [oldHash, tokenHash, now, change.restricted, change.methods],
    );
    return rows[0] ?? null;
  }
}
