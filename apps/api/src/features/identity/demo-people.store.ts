import type { DemoPeople } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

@Injectable()
export class DemoPeopleStore {
  constructor(private readonly database: Database) {}

  async citizens(): Promise<DemoPeople['citizens']> {
    return this.database.query(
      `SELECT username, display_name AS name, 'VNeID mức ' || COALESCE(assurance_level, 1) AS note
       FROM account WHERE demo AND kind = 'CITIZEN' AND disabled_at IS NULL ORDER BY username`,
    );
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
