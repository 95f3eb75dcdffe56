import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect } from 'vitest';
import { MakeAnchor } from '../../src/features/audit/anchor/make-anchor.js';
import type { Expected } from '../../src/features/audit/verify/check-anchors.js';
import type { Finding } from '../../src/features/audit/verify/finding.js';
import { type Verified, VerifyHistories } from '../../src/features/audit/verify/verify-histories.js';
import type { TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

export const BIRTH = '1.001193';
export const WARD = 'H50.101';

/** What somebody with all rights but no key does: what is meant, the statements, and what verifying must say. */
export type Plant = [what: string, sql: string[], named: string[]];

/** One bit of a sealed column. */
export const flipped = (column: string): string =>
  `${column} = set_byte(${column}, 40, get_byte(${column}, 40) # 1)`;

/** Somebody with no part in any of it, and a hash of nothing. */
export const BINH = `(SELECT id FROM account WHERE username = 'dan.binh')`;
export const SHAM = `decode('${'ab'.repeat(32)}', 'hex')`;

/** A database whose owner does what the application never could. */
export class Audited {
  private constructor(
    readonly t: TestApp,
    readonly an: Person,
    readonly intake: Person,
    private readonly owner: pg.Client,
  ) {}

  static async of(t: TestApp): Promise<Audited> {
    const owner = new pg.Client({ connectionString: t.ownerUrl });
    await owner.connect();
    const [an, intake] = [await Person.signIn(t, 'dan.an'), await Person.signIn(t, 'mc.donghoi.tiepnhan')];
    return new Audited(t, an, intake, owner);
  }

  /** Filed, taken, noted upon, accepted: four acts, one submission. */
  async dossier(): Promise<string> {
    const { code } = await this.an.file(BIRTH, WARD);
    await this.intake.do(code, 'claim');
    await this.intake.do(code, 'addNote', { reason: 'Đã gọi điện' });
    await this.intake.do(code, 'accept');
    return code;
  }

  /**
   * A dossier like any other, verified, and then tampered with: `$id` is its id, `$other` that of another one, which
   * stays whole.
   */
  async planted(other: string, sql: readonly string[]): Promise<string> {
    const code = await this.dossier();
    await this.t.runJobs();
    expect(await this.wrongs(code)).toEqual([]);
    const { rows } = await this.owner.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [
      other,
    ]);
    await this.tamper(code, ...sql.map((one) => one.replaceAll('$other', `'${rows[0]?.id ?? ''}'`)));
    return code;
  }

  /** SQL as superuser; `$id` stands for the dossier's id. */
  async tamper(code: string, ...statements: string[]): Promise<void> {
    const { rows } = await this.owner.query<{ id: string }>(`SELECT id FROM dossier WHERE code = $1`, [code]);
    await this.sql(...statements.map((sql) => sql.replaceAll('$id', `'${rows[0]?.id ?? ''}'`)));
  }

  async sql(...statements: string[]): Promise<void> {
    await this.owner.query(`SET session_replication_role = replica; ${statements.join(';')}`);
  }

  anchor() {
    return this.t.app.get(MakeAnchor).make();
  }

  async verify(
    expected: Expected | null = null,
    since: Date | null = null,
  ): Promise<Verified & { all: Finding[] }> {
    const all: Finding[] = [];
    const watching = { found: (one: Finding) => void all.push(one), progress: () => undefined };
    const done = await this.t.app.get(VerifyHistories).verify({ dossierId: null, since, expected }, watching);
    return { ...done, all };
  }

  /** What a verification of everything says of this dossier: `ALTERED 3`. */
  async wrongs(code: string | null): Promise<string[]> {
    const { all } = await this.verify();
    return all.filter(({ dossier }) => dossier === code).map(({ wrong, seq }) => `${wrong} ${seq ?? '-'}`);
  }

  async close(): Promise<void> {
    await this.owner.end();
  }
}

const TOOL = fileURLToPath(new URL('../../../../tools/verify-history.mjs', import.meta.url));

/** The tool for citizens, as they run it. */
export async function verifyOffline(...files: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [TOOL, ...files]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, said: stdout };
  }
}
