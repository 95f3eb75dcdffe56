import { randomUUID } from 'node:crypto';
import type { CountedDossier, Lifecycle } from '@motcua/domain';
import pg from 'pg';

export interface RawDossier extends CountedDossier {
  code: string;
  receiving: string;
  competent: string;
  procedure: string;
}

interface Ground {
  offerings: { procedureId: string; versionId: string; competent: string; receiving: string }[];
  accountId: string;
  personId: string;
}

const DAY = 86_400_000;

/** Repeats itself for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Dossiers that live through anything their columns may show; written as rows, past the workflow, so that odd ones come too. */
export class RandomHistories {
  private no = 0;

  private constructor(
    private readonly client: pg.Client,
    private readonly ground: Ground,
    private readonly random: () => number,
    private readonly now: number,
    private readonly seed: number,
  ) {}

  static async open(ownerUrl: string, seed: number, now: number): Promise<RandomHistories> {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const { rows: offerings } = await client.query<Ground['offerings'][number]>(
      `SELECT o.procedure_id AS "procedureId", p.current_version_id AS "versionId",
         o.competent_agency_id AS competent, o.receiving_agency_id AS receiving
       FROM service_offering o JOIN procedure p ON p.id = o.procedure_id WHERE p.current_version_id IS NOT NULL
       ORDER BY p.code, o.competent_agency_id LIMIT 12`,
    );
    const { rows } = await client.query<{ accountId: string; personId: string }>(
      `SELECT id AS "accountId", person_id AS "personId" FROM account WHERE username = 'dan.an'`,
    );
    const [owner] = rows;
    if (!owner || offerings.length === 0) throw new Error('no ground');
    return new RandomHistories(client, { offerings, ...owner }, seeded(seed), now, seed);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  async add(n: number): Promise<void> {
    for (let i = 0; i < n; i++) {
      const { procedureId, versionId, competent, receiving } = this.pick(this.ground.offerings);
      await this.client.query(
        `INSERT INTO dossier (id, code, version, procedure_id, procedure_version_id, case_key, lifecycle, state_sealed, channel,
           receiving_agency_id, competent_agency_id, submitter_account_id, owner_person_id, owner_name, subject,
           lookup_secret_enc, lookup_secret_hash, submitted_at)
         VALUES ($1, $2, 1, $3, $4, 'x', 'SUBMITTED', '', $5, $6, $7, $8, $9, 'A', 'x', '', '', $10)`,
        [
          randomUUID(),
          `H50.12-RANDOM-${this.seed}-${String(++this.no)}`,
          procedureId,
          versionId,
          this.pick(['ONLINE', 'COUNTER', 'POSTAL']),
          receiving,
          competent,
          this.ground.accountId,
          this.ground.personId,
          this.before(this.now, 90),
        ],
      );
    }
  }

  /** One move of one dossier, chosen at random among those that its columns allow. */
  async move(): Promise<void> {
    const { rows } = await this.client.query<{
      id: string;
      lifecycle: Lifecycle;
      submitted: Date;
      accepted: Date | null;
    }>(
      `SELECT id, lifecycle, submitted_at AS submitted, accepted_at AS accepted FROM dossier
       WHERE code LIKE 'H50.12-RANDOM-%' AND lifecycle NOT IN ('WITHDRAWN','STOPPED','REJECTED_AT_INTAKE','RESULT_RETURNED')
       ORDER BY id OFFSET floor($1::float8 * (SELECT count(*) FROM dossier WHERE code LIKE 'H50.12-RANDOM-%' AND lifecycle NOT IN
         ('WITHDRAWN','STOPPED','REJECTED_AT_INTAKE','RESULT_RETURNED')))::int LIMIT 1`,
      [this.random()],
    );
    const [row] = rows;
    if (!row) return;
    const set = (sql: string, ...values: unknown[]) =>
      this.client.query(`UPDATE dossier SET ${sql}, version = version + 1 WHERE id = $1`, [
        row.id,
        ...values,
      ]);
    const later = (from: Date, days: number) =>
      new Date(Math.min(this.now, from.getTime() + Math.floor(this.random() * days * DAY)));
    const due = (from: Date) => new Date(from.getTime() + Math.floor(this.random() * 30 * DAY));
    if (row.lifecycle === 'COMPLETED') {
      await set(`lifecycle = 'RESULT_RETURNED', returned_at = $2`, later(row.submitted, 60));
    } else if (row.accepted === null) {
      const accepted = later(row.submitted, 10);
      if (this.random() < 0.85) {
        await set(`lifecycle = 'ACCEPTED', accepted_at = $2, due_at = $3`, accepted, due(accepted));
      } else
        await set(
          `lifecycle = $2, completed_at = $3`,
          this.pick(['REJECTED_AT_INTAKE', 'WITHDRAWN']),
          accepted,
        );
    } else {
      const { accepted } = row;
      const end = `paused_since = NULL, completed_at = $2`;
      await this.pick([
        () => set(`lifecycle = 'COMPLETED', ${end}`, later(accepted, 40)),
        () => set(`lifecycle = 'COMPLETED', ${end}`, later(accepted, 40)),
        () => set(`lifecycle = 'RESULT_RETURNED', returned_at = $2, ${end}`, later(accepted, 40)),
        () => set(`lifecycle = 'STOPPED', ${end}`, later(accepted, 40)),
        () => set(`lifecycle = 'SUPPLEMENT_REQUESTED', paused_since = $2`, later(accepted, 30)),
        () => set(`lifecycle = 'PAYMENT_REQUESTED', paused_since = $2`, later(accepted, 30)),
        () => set(`lifecycle = 'IN_PROCESS', paused_since = $2`, later(accepted, 30)),
        () => set(`lifecycle = 'IN_PROCESS', paused_since = NULL, due_at = $2`, due(accepted)),
      ])();
    }
  }

  /** As they lie in the table, for a count by hand. */
  async raw(): Promise<RawDossier[]> {
    const { rows } = await this.client.query<
      Omit<RawDossier, 'acceptedAt' | 'dueAt' | 'pausedSince' | 'completedAt'> & Record<string, Date | null>
    >(
      `SELECT d.code, d.channel, d.lifecycle, d.accepted_at AS a, d.due_at AS u, d.paused_since AS p, d.completed_at AS c,
         d.receiving_agency_id AS receiving, d.competent_agency_id AS competent, q.code AS procedure
       FROM dossier d JOIN procedure q ON q.id = d.procedure_id`,
    );
    return rows.map(({ a, u, p, c, ...row }) => ({
      ...row,
      acceptedAt: a?.getTime() ?? null,
      dueAt: u?.getTime() ?? null,
      pausedSince: p?.getTime() ?? null,
      completedAt: c?.getTime() ?? null,
    }));
  }

  pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.random() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  private before(at: number, days: number): Date {
    return new Date(at - Math.floor(this.random() * days * DAY));
  }
}
