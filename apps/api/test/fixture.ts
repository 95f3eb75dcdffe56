import type { Role } from '@motcua/domain';
import pg from 'pg';
import { newId } from '../src/platform/database/index.js';

export interface FixtureUnit {
  id: string;
  code: string;
}

/**
 * A handful of units and people, for tests of the platform that must not depend on the demo province: a commune with its
 * centre and a division, another commune, and one account per name, `officers` with one post each.
 */
export async function seedFixture(
  ownerUrl: string,
  accounts: {
    citizens?: string[];
    machines?: string[];
    officers?: { username: string; role: Role; unit: string; passwordHash?: string }[];
  },
): Promise<Record<string, FixtureUnit>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const units: Record<string, FixtureUnit & { path: string[] }> = {};
    for (const [code, parent, kind] of [
      ['H50.201', null, 'COMMUNE'],
      ['H50.201.TT', 'H50.201', 'ONE_STOP'],
      ['H50.201.KT', 'H50.201', 'DIVISION'],
      ['H50.202', null, 'COMMUNE'],
    ] as const) {
      const id = newId();
      const path = [...(parent === null ? [] : (units[parent]?.path ?? [])), id];
      units[code] = { id, code, path };
      await client.query(
        'INSERT INTO agency (id, code, parent_id, kind, name, path) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, code, parent === null ? null : units[parent]?.id, kind, `Đơn vị ${code}`, path],
      );
    }
    const account = async (kind: string, username: string, passwordHash: string | null): Promise<string> => {
      const id = newId();
      await client.query(
        'INSERT INTO account (id, kind, username, display_name, password_hash) VALUES ($1, $2, $3, $3, $4)',
        [id, kind, username, passwordHash],
      );
      return id;
    };
    for (const username of accounts.citizens ?? []) await account('CITIZEN', username, null);
    for (const username of accounts.machines ?? []) await account('MACHINE', username, null);
    for (const { username, role, unit, passwordHash } of accounts.officers ?? []) {
      const id = await account('OFFICER', username, passwordHash ?? null);
      await client.query(
        `INSERT INTO appointment (id, account_id, agency_id, role, valid_from) VALUES ($1, $2, $3, $4, '2025-07-01')`,
        [newId(), id, units[unit]?.id, role],
      );
    }
    return units;
  } finally {
    await client.end();
  }
}
