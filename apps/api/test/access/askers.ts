import { type ActorFacts, type DatedPost, type Role, ROLES } from '@motcua/domain';
import pg from 'pg';
import { MACHINE_SCOPES, type MachineScope } from '../../src/platform/access/index.js';
import { Sessions } from '../../src/platform/auth/index.js';
import { newId } from '../../src/platform/database/index.js';
import type { TestApp } from '../harness/index.js';

/** Somebody who asks for everything, with what the table needs to know of them. */
export interface Asker {
  name: string;
  facts: ActorFacts | null;
  accountId: string | null;
  state: 'PLAIN' | 'DISABLED' | 'RESTRICTED' | 'OLD_PROOF';
  scopes: readonly MachineScope[] | null;
  headers: Record<string, string>;
  /** Everybody asks from a place of their own, so that nobody uses up another's share. */
  address: string;
}

interface Unit {
  id: string;
  name: string;
  subtree: string[];
}

/**
 * Where posts are tried: the counter of Đồng Hới, its office, its division of economy, the ward itself; the counter of
 * another commune and that commune; two departments of the province, its own counter, and the province.
 */
const UNITS = [
  'H50.101.01',
  'H50.101.02',
  'H50.101.03',
  'H50.101',
  'H50.102.01',
  'H50.102',
  'H50.14',
  'H50.12',
  'H50.41.01',
  'H50',
] as const;

const LONG_AGO = '2025-07-01';
const YESTERDAY = '2026-11-22';
const TOMORROW = '2026-11-24';

/** Everybody there is to ask: every role at every unit, and every way of not being let in. */
export class Askers {
  private readonly all: Asker[] = [];
  private readonly units = new Map<string, Unit>();

  private constructor(
    private readonly t: TestApp,
    private readonly client: pg.Client,
  ) {}

  static async make(t: TestApp): Promise<Asker[]> {
    const client = new pg.Client({ connectionString: t.ownerUrl });
    await client.connect();
    try {
      const askers = new Askers(t, client);
      await askers.fill();
      return askers.all;
    } finally {
      await client.end();
    }
  }

  private async fill(): Promise<void> {
    await this.readUnits();
    this.all.push(this.asker({ name: 'nobody', facts: null, accountId: null, headers: {} }));
    for (const username of ['dan.an', 'dan.binh', 'dan.cuong']) await this.citizen(username);
    for (const role of ROLES) {
      for (const unit of UNITS) await this.officer(`${role} @ ${unit}`, [[role, unit]]);
      await this.officer(`${role}, ended yesterday`, [[role, 'H50.101.01', LONG_AGO, YESTERDAY]]);
      await this.officer(`${role}, from tomorrow`, [[role, 'H50.101.01', TOMORROW, null]]);
      await this.officer(`${role}, disabled`, [[role, 'H50.101.01']], 'DISABLED');
      await this.officer(`${role}, must set a password first`, [[role, 'H50.101.01']], 'RESTRICTED');
      await this.officer(`${role}, proved themselves long ago`, [[role, 'H50.101.01']], 'OLD_PROOF');
    }
    await this.officer('no post at all', []);
    await this.officer('two posts', [
      ['INSPECTOR', 'H50.101'],
      ['CASE_OFFICER', 'H50.14'],
    ]);
    for (const unit of ['H50.101.01', 'H50.101.02', 'H50.102.01'] as const) {
      for (const role of ['INTAKE_OFFICER', 'CASE_OFFICER', 'SYSTEM_ADMIN', 'COUNTER_HEAD'] as const) {
        await this.machine(`machine ${role} @ ${unit}, every scope`, role, unit, MACHINE_SCOPES);
        await this.machine(`machine ${role} @ ${unit}, no scope`, role, unit, []);
      }
    }
    for (const scope of MACHINE_SCOPES)
      await this.machine(`machine, ${scope} alone`, 'INTAKE_OFFICER', 'H50.101.01', [scope]);
  }

  private async readUnits(): Promise<void> {
    const { rows } = await this.client.query<Unit & { code: string }>(
      `SELECT a.code, a.id, a.name, (SELECT json_agg(b.id) FROM agency b WHERE b.path @> ARRAY[a.id]) AS subtree
       FROM agency a WHERE a.code = ANY($1)`,
      [UNITS],
    );
    for (const row of rows) this.units.set(row.code, row);
  }

  private asker(of: Pick<Asker, 'name' | 'facts' | 'accountId' | 'headers'> & Partial<Asker>): Asker {
    const n = this.all.length;
    return { state: 'PLAIN', scopes: null, address: `198.51.${100 + (n >> 8)}.${n & 255}`, ...of };
  }

  private async citizen(username: string): Promise<void> {
    const { rows } = await this.client.query<{ id: string; personId: string }>(
      'SELECT id, person_id AS "personId" FROM account WHERE username = $1',
      [username],
    );
    const [row] = rows;
    if (!row) throw new Error(`no ${username}`);
    const facts: ActorFacts = { kind: 'CITIZEN', disabled: false, personId: row.personId, posts: [] };
    const headers = await this.t.signInAs(username);
    this.all.push(this.asker({ name: username, facts, accountId: row.id, headers }));
  }

  private async officer(
    name: string,
    posts: readonly (readonly [Role, string, string?, (string | null)?])[],
    state: Asker['state'] = 'PLAIN',
  ): Promise<void> {
    const { id, username, dated } = await this.account('OFFICER', name, posts);
    const headers = await this.t.signInAs(username);
    const ofSession = 'UPDATE session SET';
    if (state === 'RESTRICTED')
      await this.client.query(`${ofSession} restricted = 'PASSWORD' WHERE account_id = $1`, [id]);
    if (state === 'OLD_PROOF')
      await this.client.query(
        `${ofSession} strong_at = strong_at - interval '1 hour' WHERE account_id = $1`,
        [id],
      );
    if (state === 'DISABLED')
      await this.client.query('UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
    const facts: ActorFacts = {
      kind: 'OFFICER',
      disabled: state === 'DISABLED',
      personId: null,
      posts: dated,
    };
    this.all.push(this.asker({ name, facts, accountId: id, headers, state }));
  }

  private async machine(
    name: string,
    role: Role,
    unit: string,
    scopes: readonly MachineScope[],
  ): Promise<void> {
    const { id, dated } = await this.account('MACHINE', name, [[role, unit]]);
    const { token } = await this.t.app.get(Sessions).issueBearer(id, scopes);
    const facts: ActorFacts = { kind: 'MACHINE', disabled: false, personId: null, posts: dated };
    const headers = { authorization: `Bearer ${token}` };
    this.all.push(this.asker({ name, facts, accountId: id, headers, scopes }));
  }

  private async account(
    kind: 'OFFICER' | 'MACHINE',
    name: string,
    posts: readonly (readonly [Role, string, string?, (string | null)?])[],
  ): Promise<{ id: string; username: string; dated: DatedPost[] }> {
    const id = newId();
    const username = `asker.${this.all.length}`;
    await this.client.query(
      'INSERT INTO account (id, kind, username, display_name) VALUES ($1, $2, $3, $4)',
      [id, kind, username, name],
    );
    const dated: DatedPost[] = [];
    for (const [role, code, validFrom = LONG_AGO, validTo = null] of posts) {
      const unit = this.units.get(code);
      if (!unit) throw new Error(`no unit ${code}`);
      await this.client.query(
        `INSERT INTO appointment (id, account_id, agency_id, role, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6)`,
        [newId(), id, unit.id, role, validFrom, validTo],
      );
      dated.push({ role, unitId: unit.id, unitName: unit.name, subtree: unit.subtree, validFrom, validTo });
    }
    return { id, username, dated };
  }
}

export const TODAY = '2026-11-23';

/** The posts held today. */
export function heldBy({ facts }: Asker): DatedPost[] {
  return (facts?.posts ?? []).filter(
    ({ validFrom, validTo }) => validFrom <= TODAY && (validTo === null || TODAY <= validTo),
  );
}
