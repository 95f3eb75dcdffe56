import { Injectable } from '@nestjs/common';
import type { SealedName } from '../../platform/auth/person-name.js';
import { type Connection, Database, newId, type Tx, txQuery } from '../../platform/database/index.js';

/** A person's row as it lies in the database: sealed, but for what rows from before that still hold in clear. */
export interface PersonRow {
  id: string;
  fullName: string | null;
  fullNameEnc: Buffer | null;
  personalIdEnc: Buffer | null;
  phoneEnc: Buffer | null;
  emailEnc: Buffer | null;
  dateOfBirthEnc: Buffer | null;
  gender: string | null;
  genderEnc: Buffer | null;
  /** Street and house. */
  addressDetail: string | null;
  addressEnc: Buffer | null;
  communeCode: string | null;
  provinceCode: string | null;
  /** Whether the person has signed in and still may. */
  hasAccount: boolean;
}

export interface PersonWrite {
  id: string;
  fullNameEnc: Buffer;
  personalIdEnc: Buffer;
  personalIdHash: Buffer;
  phoneEnc: Buffer | null;
  phoneHash: Buffer | null;
  emailEnc: Buffer | null;
  dateOfBirthEnc: Buffer | null;
  genderEnc: Buffer | null;
  addressEnc: Buffer | null;
  communeCode: string | null;
}

export interface CitizenAccountWrite {
  personId: string;
  subject: string;
  username: string;
  assuranceLevel: number;
  demo: boolean;
}

export interface AccountRow {
  id: string;
  disabled: boolean;
}

const PERSON = `
  SELECT p.id, p.full_name AS "fullName", p.full_name_enc AS "fullNameEnc", p.personal_id_enc AS "personalIdEnc",
         p.phone_enc AS "phoneEnc", p.email_enc AS "emailEnc", p.date_of_birth_enc AS "dateOfBirthEnc", p.gender,
         p.gender_enc AS "genderEnc", p.address->>'detail' AS "addressDetail", p.address_enc AS "addressEnc",
         COALESCE(p.commune_code, p.address->>'communeCode') AS "communeCode", u.parent_code AS "provinceCode",
         EXISTS (SELECT FROM account a
           WHERE a.person_id = p.id AND a.kind = 'CITIZEN' AND a.disabled_at IS NULL) AS "hasAccount"
  FROM person p LEFT JOIN admin_unit u ON u.code = COALESCE(p.commune_code, p.address->>'communeCode')`;

@Injectable()
export class IdentityStore {
  constructor(private readonly database: Database) {}

  async person(id: string, on: Connection = this.database): Promise<PersonRow | null> {
    const rows = await on.query<PersonRow>(`${PERSON} WHERE p.id = $1`, [id], { prepared: true });
    return rows[0] ?? null;
  }

  async personByNumber(personalIdHash: Buffer): Promise<PersonRow | null> {
    const sql = `${PERSON} WHERE p.personal_id_hash = $1`;
    const rows = await this.database.query<PersonRow>(sql, [personalIdHash], { prepared: true });
    return rows[0] ?? null;
  }

  async names(ids: readonly string[]): Promise<SealedName[]> {
    return this.database.query<SealedName>(
      `SELECT id AS "personId", full_name AS "fullName", full_name_enc AS "fullNameEnc" FROM person
       WHERE id = ANY ($1::uuid[])`,
      [ids],
      { prepared: true },
    );
  }

  /** As it stands for the transaction that will change it. */
  async personWithin(tx: Tx, id: string): Promise<PersonRow | null> {
    const rows = await txQuery<PersonRow>(tx, `${PERSON} WHERE p.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Sign-ins of one person wait for each other, so that the first one makes the only row. */
  async lockPerson(tx: Tx, personalIdHash: Buffer): Promise<string | null> {
    await txQuery(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [
      personalIdHash.toString('hex'),
    ]);
    const sql = 'SELECT id FROM person WHERE personal_id_hash = $1';
    const rows = await txQuery<{ id: string }>(tx, sql, [personalIdHash]);
    return rows[0]?.id ?? null;
  }

  /** Nobody else changes what is recorded of this person until the transaction ends. */
  async lockRow(tx: Tx, id: string): Promise<void> {
    await txQuery(tx, 'SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [id]);
  }

  async savePerson(tx: Tx, person: PersonWrite, now: Date): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO person (id, full_name_enc, personal_id_enc, personal_id_hash, phone_enc, phone_hash, email_enc,
                           date_of_birth_enc, gender_enc, address_enc, commune_code, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
       ON CONFLICT (id) DO UPDATE SET full_name_enc = $2, personal_id_enc = $3, personal_id_hash = $4,
         phone_enc = $5, phone_hash = $6, email_enc = $7, date_of_birth_enc = $8, gender_enc = $9, address_enc = $10,
         commune_code = $11, updated_at = $12, full_name = NULL, gender = NULL, address = NULL`,
      [
        person.id,
        person.fullNameEnc,
        person.personalIdEnc,
        person.personalIdHash,
        person.phoneEnc,
        person.phoneHash,
        person.emailEnc,
        person.dateOfBirthEnc,
        person.genderEnc,
        person.addressEnc,
        person.communeCode,
        now,
      ],
    );
  }

  /** The person's one account: by the provider's subject, or by the person when the provider gave a new subject. */
  async saveCitizen(tx: Tx, account: CitizenAccountWrite): Promise<AccountRow> {
    const { personId, subject, username, assuranceLevel, demo } = account;
    const updated = await txQuery<AccountRow>(
      tx,
      `UPDATE account SET oidc_subject = $2, assurance_level = $3, display_name = ''
       WHERE kind = 'CITIZEN' AND person_id = $1
       RETURNING id, disabled_at IS NOT NULL AS disabled`,
      [personId, subject, assuranceLevel],
    );
    if (updated[0]) return updated[0];
    const id = newId();
    await txQuery(
      tx,
      `INSERT INTO account (id, kind, username, person_id, display_name, oidc_subject, assurance_level, demo)
       VALUES ($1, 'CITIZEN', $2, $3, '', $4, $5, $6)`,
      [id, username, personId, subject, assuranceLevel, demo],
    );
    return { id, disabled: false };
  }

  /** The account and person a subject belongs to, if it has been here. */
  async personOfSubject(tx: Tx, subject: string): Promise<string | null> {
    const sql = 'SELECT person_id AS id FROM account WHERE oidc_subject = $1';
    const rows = await txQuery<{ id: string }>(tx, sql, [subject]);
    return rows[0]?.id ?? null;
  }

  async account(username: string): Promise<{ id: string; kind: string; demo: boolean } | null> {
    const rows = await this.database.query<{ id: string; kind: string; demo: boolean }>(
      'SELECT id, kind, demo FROM account WHERE username = $1 AND disabled_at IS NULL',
      [username],
    );
    return rows[0] ?? null;
  }

  async addMachine(username: string, name: string): Promise<void> {
    await this.database.query(
      `INSERT INTO account (id, kind, username, display_name) VALUES ($1, 'MACHINE', $2, $3)
       ON CONFLICT (username) DO NOTHING`,
      [newId(), username, name],
    );
  }
}
