import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CliContext } from '../../src/platform/cli/index.js';
import { calendarCommands } from '../../src/features/dossiers/recount/calendar-commands.js';
import { RecountDueDates } from '../../src/features/dossiers/recount/recount-due-dates.js';
import { RecountStore } from '../../src/features/dossiers/recount/recount.store.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { expectWholeHistories } from '../journeys/whole-history.js';
import { stateOf } from '../sealed-rows.js';

const HOUSEHOLD = '1.001612';
const GIO_LINH = 'H50.102';
const STORM = ['--name', 'Nghỉ tránh bão // Closed for the storm', '--source', 'Công điện 12/CĐ-UBND'];

let t: TestApp;
let binh: Person;

beforeAll(async () => {
  t = await createTestApp();
  binh = await Person.signIn(t, 'dan.binh');
});
afterAll(() => t.close());

/** Types a command of the operator's. */
async function motcua(...words: string[]): Promise<string[]> {
  const printed: string[] = [];
  const context = {
    withApp: (run: (app: TestApp['app']) => Promise<unknown>) => run(t.app),
    print: (line: string) => printed.push(line),
    note: () => undefined,
  } as unknown as CliContext;
  const program = new Command().exitOverride();
  calendarCommands(program, context);
  await program.parseAsync(['calendar', ...words], { from: 'user' });
  return printed;
}

async function accepted(agency: string, intake: string): Promise<string> {
  const { code } = await binh.file(HOUSEHOLD, agency, { properName: 'Bình Minh' });
  await (await Person.signIn(t, intake)).do(code, 'accept');
  return code;
}

const due = async (code: string) => (await binh.dossier(code)).dueAt;

describe('a storm closes one commune for a day', () => {
  let there: string;
  let elsewhere: string;
  beforeAll(async () => {
    there = await accepted(GIO_LINH, 'mc.giolinh.tiepnhan');
    elsewhere = await accepted('H50.101', 'mc.donghoi.tiepnhan');
  });

  test('a dry run says what would move, and moves nothing', async () => {
    const before = await due(there);
    const lines = await motcua('set', '2026-11-25', ...STORM, '--agency', GIO_LINH, '--dry-run');
    expect(lines[0]).toBe("open dossiers: 2; later due date: 1; only officers' steps: 0");
    expect(lines[1]).toMatch(new RegExp(`${there}  27/11/2026 \\d\\d:\\d\\d → 30/11/2026 \\d\\d:\\d\\d`));
    await t.runJobs();
    expect(await due(there)).toBe(before);
  });

  test('then its dossiers are due a working day later, over the weekend, the others as before, and everybody is told why', async () => {
    const before = [await due(there), await due(elsewhere)];
    await motcua('set', '2026-11-25', ...STORM, '--agency', GIO_LINH);
    await t.runJobs();
    expect(await due(elsewhere)).toBe(before[1]);
    const after = await binh.dossier(there);
    expect(Date.parse(after.dueAt ?? '') - Date.parse(before[0] ?? '')).toBe(3 * 24 * 3_600_000);
    expect(after.due?.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'CALENDAR_CHANGED']);
    expect(after.due?.rows.map(({ reason }) => reason.vi).join()).toContain('Nghỉ tránh bão');
    const [told] = await binh.timeline(there);
    expect(told).toMatchObject({ type: 'dueDateRecomputed', actorName: 'Hệ thống' });
    expect(`${told?.title.vi} ${told?.text}`).toContain('Nghỉ tránh bão');
    const { items } = (await binh.get('/notices')).json<{ items: { dossierCode: string }[] }>();
    expect(items[0]?.dossierCode).toBe(there);
  });

  test('the step in hand got a day more as well, in the list of its officers', async () => {
    const [task] = await t.database.query<{ due_at: Date }>(
      `SELECT t.due_at FROM task t JOIN dossier d ON d.id = t.dossier_id WHERE d.code = $1 AND t.closed_at IS NULL`,
      [there],
    );
    const { tasks } = await stateOf(t, there);
    expect(task?.due_at.getTime()).toBe(tasks[0]?.dueAt);
  });

  test('taking the day away again gives nobody an earlier date: it was promised', async () => {
    const promised = await due(there);
    const lines = await motcua('set', '2026-11-25', '--remove', '--agency', GIO_LINH);
    expect(lines[0]).toContain('later due date: 0');
    await t.runJobs();
    expect(await due(there)).toBe(promised);
  });

  test('a run that was cut off goes on where it was, and a finished one does nothing more', async () => {
    await motcua('set', '2026-11-25', ...STORM, '--agency', GIO_LINH);
    await t.runJobs();
    await motcua('set', '2026-11-26', ...STORM, '--agency', GIO_LINH);
    await t.runJobs();
    const [run] = await t.database.query<{ id: string; seen: number; changed: number }>(
      'SELECT id, seen, changed FROM due_recount ORDER BY asked_at DESC, id DESC LIMIT 1',
    );
    expect(run).toMatchObject({ seen: 2, changed: 1 });
    const recounts = t.app.get(RecountDueDates, { strict: false });
    expect(await recounts.run(run?.id ?? '')).toBeNull();
    await t.database.query('UPDATE due_recount SET finished_at = NULL, done_to = NULL WHERE id = $1', [
      run?.id,
    ]);
    // Counted again from the beginning: nothing moves twice.
    expect(await recounts.run(run?.id ?? '')).toMatchObject({ seen: 4, changed: 1 });
  });

  test('a dossier that somebody moves between reading and writing is counted again, once', async () => {
    const before = await due(elsewhere);
    await motcua('set', '2026-11-27', ...STORM);
    const store = t.app.get(RecountStore, { strict: false });
    const read = store.page.bind(store);
    vi.spyOn(store, 'page').mockImplementationOnce(async (...args) => {
      const page = await read(...args);
      await binh.do(there, 'withdraw', { reason: 'Nộp nhầm' });
      await binh.do(elsewhere, 'sendMessage', { reason: 'Xin hỏi' });
      return page;
    });
    await t.runJobs();
    expect(Date.parse((await due(elsewhere)) ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
    const rows = await t.database.query<{ type: string }>(
      `SELECT a.type FROM dossier_action a JOIN dossier d ON d.id = a.dossier_id WHERE d.code = $1 ORDER BY a.seq`,
      [elsewhere],
    );
    expect(rows.slice(-2).map(({ type }) => type)).toEqual(['messageSent', 'dueDateRecomputed']);
    expect((await binh.dossier(there)).lifecycle).toBe('WITHDRAWN');
  });

  test('every history is whole', async () => {
    expect(await expectWholeHistories(t)).toBeGreaterThan(0);
  });
});

test.each([
  [['set', '2026-02-30', ...STORM], 'BAD_DATE'],
  [['set', '2026-12-01', '--source', 'x'], 'give --name'],
  [['set', '2026-12-01', '--name', 'Bão'], 'give --source'],
  [['set', '2026-12-01', ...STORM, '--hours', '7-11'], '07:30-11:30'],
  [['set', '2026-12-01', ...STORM, '--hours', '11:30-07:30'], 'BAD_HOURS'],
  [['set', '2026-12-01', ...STORM, '--kind', 'PARTY'], '--kind is one of'],
  [['set', '2026-12-01', ...STORM, '--agency', 'H99'], 'no agency has this code'],
  [['set', '2026-12-01', '--remove'], 'no such day'],
])('%j is refused with what to mend', async (words, message) => {
  await expect(motcua(...words)).rejects.toThrow(message);
});

test('the day stays when the shipped calendar is updated', async () => {
  await motcua('set', '2026-12-02', ...STORM);
  await t.database.query(`DELETE FROM seed_stamp WHERE name = 'working calendars'`);
  const { runSeeders } = await import('../../src/platform/seeding/index.js');
  await runSeeders(t.app, { note: () => undefined });
  expect((await motcua('list')).join('\n')).toContain('2026-12-02  LOCAL_OFF');
});
