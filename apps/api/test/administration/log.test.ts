import { DEFINITIONS_FOLDER } from '@motcua/procedures';
import { Command } from 'commander';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdministrativeLogPage } from '@motcua/contracts';
import { administrationCommands } from '../../src/features/administration/cli/administration-commands.js';
import { PinLogHandler } from '../../src/features/administration/log/pin-log.handler.js';
import { VerifyLog } from '../../src/features/administration/log/verify-log.js';
import { auditCommands } from '../../src/features/audit/cli/audit-commands.js';
import { calendarCommands } from '../../src/features/dossiers/recount/calendar-commands.js';
import { procedureCommands } from '../../src/features/procedures/cli/procedure-commands.js';
import { compileFolder } from '../../src/features/procedures/versions/compile-folder.js';
import { ImportProcedures } from '../../src/features/procedures/versions/import-procedures.js';
import { type CommandGroup, UserError } from '../../src/platform/cli/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { Admin, REASON, ROOT, said, WARD_ADMIN } from './admin.js';

let t: TestApp;
let root: Admin;
let ward: Admin;
let owner: pg.Client;

beforeAll(async () => {
  t = await createTestApp();
  [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
  owner = new pg.Client({ connectionString: t.ownerUrl });
  await owner.connect();
  await ward.create('vp.donghoi.a');
  await ward.act('vp.donghoi.a', '/disable', { reason: 'nghỉ hưu theo quyết định' });
  await root.create('vp.giolinh.a', { unit: 'H50.102.02' });
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

/** As typed by an operator. */
async function run(
  group: CommandGroup,
  ...words: string[]
): Promise<{ printed: string[]; wrong: string | null }> {
  const printed: string[] = [];
  const program = new Command().exitOverride();
  group(program, {
    config: () => t.config,
    withApp: (work) => work(t.app),
    print: (line) => void printed.push(line),
    note: () => undefined,
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return { printed, wrong: null };
  } catch (error) {
    if (error instanceof UserError) return { printed, wrong: error.message };
    throw error;
  }
}

const words = (typed: string): string[] => typed.split(' ');

describe('reading', () => {
  it('tells who did what to whom, when, from where, what changed and why', async () => {
    const page = (await root.get('/log?target=vp.donghoi.a&what=post.given')).json<AdministrativeLogPage>();
    expect(page.items).toMatchObject([
      {
        what: 'post.given',
        title: { vi: 'Giao chức vụ' },
        who: { username: WARD_ADMIN, name: 'Nguyễn Khánh Toàn' },
        address: '127.0.0.1',
        target: { kind: 'account', name: 'Đỗ Thị Ánh Nguyệt (vp.donghoi.a)' },
        reason: REASON,
      },
    ]);
    expect(page.items[0]?.changes).toContainEqual({ key: 'role', before: null, after: 'CASE_OFFICER' });
  });

  it('filters by who, what and time, newest first, page by page', async () => {
    const all = (await root.get('/log?limit=100')).json<AdministrativeLogPage>().items.map(({ no }) => no);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    const paged: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: AdministrativeLogPage = (
        await root.get(`/log?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      ).json<AdministrativeLogPage>();
      paged.push(...page.items.map(({ no }) => no));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect((await root.log(`?who=${ROOT}`)).length).toBe(3);
    expect(await root.log('?what=acc')).toEqual([]);
    expect(await root.log('?to=2026-11-22')).toEqual([]);
    expect(await root.log('?from=2026-11-23&to=2026-11-23&limit=100')).toHaveLength(all.length);
  });

  it('shows a ward its own, and an inspector of the province everything', async () => {
    expect(await ward.log('?target=vp.giolinh.a')).toEqual([]);
    expect((await ward.log('?limit=100')).length).toBe(4);
    const inspector = await Admin.signIn(t, 'tinh.kiemtra');
    expect(await inspector.log('?target=vp.giolinh.a')).not.toEqual([]);
    for (const username of ['tinh.nghiepvu', 'ub.donghoi.chutich', 'dan.an'])
      expect((await (await Person.signIn(t, username)).get('/administration/log')).statusCode).toBe(403);
    expect(said(await ward.get('/log?what=%27%3B'))).toContain('422 /what');
  });
});

describe('the command line', () => {
  it('creates officers and machine clients, and every command that changes rights or rules is in the log', async () => {
    const officer = await run(
      administrationCommands,
      ...words('admin officer qt.moi Cẩm --unit H50 --role SYSTEM_ADMIN'),
    );
    expect(officer).toMatchObject({ wrong: null, printed: [expect.any(String) as string] });
    const machine = await run(
      administrationCommands,
      ...words('admin machine may.cli Máy --unit H50.12 --role INTAKE_OFFICER'),
      ...words('--scope dossiers:read inbox:read --from 10.0.0.0/8 --until 2027-01-01'),
    );
    expect(machine.printed).toEqual([expect.stringMatching(/^mcs_/)]);
    expect(
      (await run(administrationCommands, 'admin', 'officer', 'qt.moi', 'Lê', '--unit', 'H50', '--role', 'X'))
        .wrong,
    ).toContain('role');
    expect(
      (
        await run(
          administrationCommands,
          'admin',
          'officer',
          'qt.moi',
          'Lê Thị',
          '--unit',
          'H50',
          '--role',
          'ASSISTANT',
        )
      ).wrong,
    ).toContain('/username: This user name is taken');
    await run(
      calendarCommands,
      'calendar',
      'set',
      '2026-11-25',
      '--name',
      'Nghỉ bão',
      '--source',
      'Công điện 1',
    );
    await run(calendarCommands, 'calendar', 'set', '2026-11-25', '--remove');
    await run(calendarCommands, 'calendar', 'recount', '--why', 'Lịch đổi');
    await run(procedureCommands, 'procedure', 'publish', '1.001193@1');
    const { procedure } = await compileFolder(`${DEFINITIONS_FOLDER}khai-sinh`);
    const changed = procedure && [{ ...procedure, contentHash: 'another' }];
    const by = { operator: 'root' };
    await t.app.get(ImportProcedures).run(changed ?? [], { publish: true, dryRun: true, by });
    await t.app.get(ImportProcedures).run(changed ?? [], { publish: true, dryRun: false, by });
    expect(await root.log('?what=procedure')).toMatchObject([
      { what: 'procedure.published', target: { id: '1.001193' } },
    ]);
    const byOperator = (await root.log('?who=operator&limit=100')).map(({ what }) => what);
    expect(byOperator).toEqual(
      expect.arrayContaining([
        'account.created',
        'post.given',
        'password.one-time-issued',
        'machine.created',
        'calendar.day-set',
        'calendar.day-removed',
        'calendar.recounted',
      ]),
    );
    const listed = (await run(administrationCommands, 'admin', 'log', '--what', 'calendar')).printed;
    expect(listed.join('\n')).toContain('Tính lại thời hạn hồ sơ đang mở');
  });
});

describe('verifying', () => {
  const verify = async (): Promise<string[]> =>
    (await t.app.get(VerifyLog).verify()).findings.map(({ wrong, no }) => `${wrong} ${no}`);
  /** Does something as superuser, verifies, and puts all back. */
  const tampered = async (...statements: string[]): Promise<string[]> => {
    await owner.query('CREATE TABLE kept AS SELECT * FROM administrative_action');
    await owner.query(`SET session_replication_role = replica; ${statements.join(';')}`);
    const found = await verify();
    await owner.query(
      'DELETE FROM administrative_action; INSERT INTO administrative_action SELECT * FROM kept; DROP TABLE kept',
    );
    expect(await verify()).toEqual([]);
    return found;
  };

  it('finds nothing in what was written, and names each row that a superuser touched', async () => {
    expect(await verify()).toEqual([]);
    expect(await tampered(`UPDATE administrative_action SET target_id = 'x' WHERE no = 3`)).toEqual([
      'ALTERED 3',
    ]);
    expect(
      await tampered(`UPDATE administrative_action SET at = at + interval '1 second' WHERE no = 3`),
    ).toEqual(['ALTERED 3']);
    expect(
      await tampered(
        `UPDATE administrative_action SET change = jsonb_set(change, '{reason}', '"khác"') WHERE no = 2`,
      ),
    ).toEqual(['ALTERED 2']);
    expect(await tampered(`DELETE FROM administrative_action WHERE no IN (2, 4)`)).toEqual([
      'REMOVED 2',
      'REMOVED 4',
    ]);
    expect(
      await tampered(
        `UPDATE administrative_action SET no = -1 WHERE no = 2`,
        `UPDATE administrative_action SET no = 2 WHERE no = 5`,
        `UPDATE administrative_action SET no = 5 WHERE no = -1`,
      ),
    ).toEqual(['REORDERED 2', 'REORDERED 5']);
    const inserted = await tampered(
      `UPDATE administrative_action SET no = -no WHERE no >= 4`,
      `UPDATE administrative_action SET no = 1 - no WHERE no < 0`,
      `INSERT INTO administrative_action SELECT 4, at, account_id, actor, 'account.enabled', target_kind, target_id, change,
         prev_hash, hash FROM administrative_action WHERE no = 3`,
    );
    expect(inserted).toContain('ALTERED 4');
    expect(inserted.filter((finding) => !finding.startsWith('REORDERED'))).toEqual(['ALTERED 4']);
  });

  it('a cut-off end shows once it was pinned', async () => {
    await t.app.get(PinLogHandler).handle();
    await t.app.get(PinLogHandler).handle();
    const [{ pins, no } = { pins: 0, no: 0 }] = await root.sql<{ pins: number; no: number }>(
      'SELECT count(*)::int AS pins, max(action_no) AS no FROM administrative_pin',
    );
    expect(pins).toBe(1);
    expect(await tampered(`DELETE FROM administrative_action WHERE no >= ${no}`)).toEqual([`REMOVED ${no}`]);
    await owner.query(`SET session_replication_role = replica; UPDATE administrative_pin SET action_no = 1`);
    expect(await verify()).toEqual(['ANCHOR 1']);
    await owner.query(`UPDATE administrative_pin SET action_no = ${no}`);
    expect(await verify()).toEqual([]);
  });

  it('is part of `audit verify`', async () => {
    expect((await run(auditCommands, 'audit', 'verify')).wrong).toBeNull();
    await owner.query(`UPDATE administrative_action SET target_id = 'x' WHERE no = 3`);
    const { printed, wrong } = await run(auditCommands, 'audit', 'verify');
    expect(wrong).toBe('1 things are not as they were written');
    expect(printed.join('\n')).toContain('administrative log #3  ALTERED: ');
  });

  it('the application itself can neither change nor remove a row', async () => {
    for (const sql of [
      `UPDATE administrative_action SET what = 'x'`,
      'DELETE FROM administrative_action',
      'DELETE FROM administrative_pin',
      'UPDATE administrative_pin SET no = 2',
    ])
      await expect(root.sql(sql)).rejects.toThrow('permission denied');
  });
});
