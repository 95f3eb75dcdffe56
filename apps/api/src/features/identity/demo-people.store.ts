import type { DemoPeople } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { personName, type SealedName } from '../../platform/auth/person-name.js';
import { FieldCipher } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';

@Injectable()
export class DemoPeopleStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async citizens(): Promise<DemoPeople['citizens']> {
    const rows = await this.database.query<SealedName & { username: string; note: string }>(
      `SELECT a.username, 'VNeID mức ' || COALESCE(a.assurance_level, 1) AS note, p.id AS "personId",
              p.full_name AS "fullName", p.full_name_enc AS "fullNameEnc"
       FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.demo AND a.kind = 'CITIZEN' AND a.disabled_at IS NULL ORDER BY a.username`,
    );
    return rows.map(({ username, note, ...name }) => ({
      username,
      note,
      name: personName(this.cipher, name),
    }));
  }

  /** One row per post, the smallest units last: the way people read an organisation. */
  async officers(): Promise<DemoPeople['officers']> {
    return this.database.query(
      `SELECT a.username, a.display_name AS name, p.role, u.name AS "unitName"
       FROM account a JOIN appointment p ON p.account_id = a.id JOIN agency u ON u.id = p.agency_id
       WHERE a.demo AND a.kind = 'OFFICER' AND a.disabled_at IS NULL
       ORDER BY u.path, p.role, a.username`,
    );
  }
}
