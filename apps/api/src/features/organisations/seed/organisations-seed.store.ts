import { Injectable } from '@nestjs/common';
import type { AgencySeed, OfficerSeed } from '@motcua/procedures';
import { newId, type Tx, txQuery } from '../../../platform/database/index.js';

@Injectable()
export class OrganisationsSeedStore {
  async agencyIds(tx: Tx): Promise<Map<string, string>> {
    const rows = await txQuery<{ code: string; id: string }>(tx, 'SELECT code, id FROM agency');
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  async saveAgencies(
    tx: Tx,
    agencies: readonly (AgencySeed & { id: string; path: string[] })[],
  ): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO agency (id, code, parent_id, kind, name, admin_unit_code, address, phone, opening_hours, calendar_key,
         path)
       SELECT a.id, a.code, p.id, a.kind, a.name, a."adminUnitCode", a.address, a.phone, a."openingHours",
         a."calendarKey", a.path
       FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, code text, "parentCode" text, kind text, name text,
         "adminUnitCode" text, address text, phone text, "openingHours" text, "calendarKey" text, path uuid[])
         LEFT JOIN jsonb_to_recordset($1::jsonb) AS p(id uuid, code text) ON p.code = a."parentCode"
       ON CONFLICT (code) DO UPDATE SET
         (parent_id, kind, name, admin_unit_code, address, phone, opening_hours, calendar_key, path) =
         (excluded.parent_id, excluded.kind, excluded.name, excluded.admin_unit_code, excluded.address, excluded.phone,
          excluded.opening_hours, excluded.calendar_key, excluded.path)`,
      [JSON.stringify(agencies)],
    );
  }

  /** One hash for all: they share the published password anyway. */
  async saveOfficers(tx: Tx, officers: readonly OfficerSeed[], passwordHash: string): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO account (id, kind, username, display_name, password_hash, demo)
       SELECT o.id, 'OFFICER', o.username, o.name, $2, true
       FROM jsonb_to_recordset($1::jsonb) AS o(id uuid, username text, name text)
       ON CONFLICT (username) DO UPDATE SET display_name = excluded.display_name, password_hash = excluded.password_hash
       WHERE account.demo`,
      [JSON.stringify(officers.map((officer) => ({ id: newId(), ...officer }))), passwordHash],
    );
  }

  async saveMachines(tx: Tx, machines: readonly { username: string; name: string }[]): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO account (id, kind, username, display_name, demo)
       SELECT m.id, 'MACHINE', m.username, m.name, true
       FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, username text, name text)
       ON CONFLICT (username) DO UPDATE SET display_name = excluded.display_name WHERE account.demo`,
      [JSON.stringify(machines.map((machine) => ({ id: newId(), ...machine })))],
    );
  }

  /** The posts of the demo officers, and no others, from that day on. */
  async savePosts(
    tx: Tx,
    posts: readonly { username: string; role: string; agencyCode: string; title: string }[],
    from: string,
  ): Promise<void> {
    const rows = JSON.stringify(posts.map((post) => ({ id: newId(), ...post })));
    await txQuery(
      tx,
      `DELETE FROM appointment p USING account a, agency g
       WHERE a.id = p.account_id AND a.demo AND a.kind = 'OFFICER' AND g.id = p.agency_id AND NOT EXISTS (
         SELECT FROM jsonb_to_recordset($1::jsonb) AS s(username text, role text, "agencyCode" text)
         WHERE s.username = a.username AND s.role = p.role AND s."agencyCode" = g.code)`,
      [rows],
    );
    await txQuery(
      tx,
      `INSERT INTO appointment (id, account_id, agency_id, role, title, valid_from)
       SELECT s.id, a.id, g.id, s.role, s.title, $2::date
       FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, username text, role text, "agencyCode" text, title text)
         JOIN account a ON a.username = s.username JOIN agency g ON g.code = s."agencyCode"
       ON CONFLICT (account_id, agency_id, role, valid_from) DO UPDATE SET title = excluded.title`,
      [rows, from],
    );
  }
}
