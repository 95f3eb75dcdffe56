import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

interface Choices {
  units: { code: string; name: string }[];
  procedures: { code: string; name: string }[];
  officers: { username: string; name: string }[];
}

/** Officers beyond this are found by the unit they work at. */
const MOST_OFFICERS = 300;

// Units are listed as the tree stands: what is below follows what is above.
const CHOICES = `
  SELECT
    COALESCE((SELECT json_agg(json_build_object('code', u.code, 'name', u.name) ORDER BY u.code COLLATE "C")
      FROM agency u WHERE u.id = ANY($1::uuid[])), '[]') AS units,
    COALESCE((SELECT json_agg(json_build_object('code', p.code, 'name', p.name) ORDER BY p.name COLLATE "vi-x-icu", p.code)
      FROM procedure p WHERE p.current_version_id IS NOT NULL), '[]') AS procedures,
    COALESCE((SELECT json_agg(json_build_object('username', o.username, 'name', o.name) ORDER BY o.name COLLATE "vi-x-icu", o.username)
      FROM (SELECT a.username, a.display_name AS name FROM account a
        WHERE a.disabled_at IS NULL AND EXISTS (SELECT FROM appointment h WHERE h.account_id = a.id
          AND h.agency_id = ANY($1::uuid[]) AND h.valid_from <= $2::date
          AND (h.valid_to IS NULL OR h.valid_to >= $2::date)) ORDER BY a.username LIMIT ${MOST_OFFICERS}) o), '[]') AS officers`;

const BELOW = `
  SELECT id FROM agency WHERE path @> ARRAY[(SELECT id FROM agency WHERE code = $1)] AND id = ANY($2::uuid[])`;

@Injectable()
export class InboxChoicesStore {
  constructor(private readonly database: Database) {}

  /** What the work of these units can be narrowed to; `today` is the day in Viet Nam. */
  async of(units: readonly string[], today: string): Promise<Choices> {
    const [choices] = await this.database.query<Choices>(CHOICES, [units, today], { prepared: true });
    if (!choices) throw new Error('the statement of choices always gives one row');
    return choices;
  }

  /** Of these units the one of this code and those below it. */
  async below(code: string, units: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(BELOW, [code, units], { prepared: true });
    return rows.map(({ id }) => id);
  }
}
