import { type CalendarDay, formatDate, formatDateTime } from '@motcua/domain';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { AdministrativeLog, operator } from '../../../platform/administrative-log/index.js';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { Database } from '../../../platform/database/index.js';
import { Calendars, ChangeCalendar } from '../../calendar/index.js';
import { Organisations } from '../../organisations/index.js';
import { readDay, type DayFlags } from './read-day.js';
import { RecountDueDates, type RecountPreview } from './recount-due-dates.js';

export function calendarCommands(program: Command, context: CliContext): void {
  const calendar = program.command('calendar').description('days off and days worked, and what they move');
  calendar
    .command('set')
    .argument('<date>', 'such as 2026-11-25')
    .option('--kind <kind>', 'HOLIDAY, SWAP_OFF, MAKEUP_WORK or LOCAL_OFF (default)')
    .option('--name <text>', 'what citizens read as the reason: "Nghỉ bão // Closed for the storm"')
    .option('--hours <hours>', 'hours that are worked nevertheless: 07:30-11:30')
    .option('--source <text>', 'the decision or notice it rests on')
    .option('--by <text>', 'who decided it')
    .option('--agency <code>', 'only this agency and what is under it; else the province')
    .option('--remove', 'take the day away again')
    .option('--dry-run', 'say how many open dossiers would get another date, write nothing')
    .description('enter a day; dates of open dossiers are then counted anew, and none becomes earlier')
    .action((date: string, flags: DayFlags) => context.withApp((app) => setDay(app, date, flags, context)));
  calendar
    .command('list')
    .argument('[agency]', 'whose; the province’s when not given')
    .description('the days that differ from the weekly hours')
    .action((agency: string | undefined) => context.withApp((app) => list(app, agency, context)));
  calendar
    .command('recount')
    .option('--dry-run', 'count, write nothing')
    .option('--why <text>', 'told in each dossier’s history', 'Lịch làm việc thay đổi')
    .description('count the dates of all open dossiers anew, in the background')
    .action((flags: { dryRun?: boolean; why: string }) =>
      context.withApp((app) => recount(app, flags, context)),
    );
}

async function setDay(
  app: INestApplicationContext,
  date: string,
  flags: DayFlags,
  context: CliContext,
): Promise<void> {
  const day = readDay(date, flags);
  const of = await calendarOf(app, flags.agency);
  const change = app.get(ChangeCalendar, { strict: false });
  const recounts = app.get(RecountDueDates, { strict: false });
  const database = app.get(Database, { strict: false });
  const supposed = await database.transaction((tx) => change.describe(tx, of, date, day));
  const calendars = app.get(Calendars, { strict: false });
  tell(await recounts.preview(await calendars.supposing(supposed)), context);
  if (flags.dryRun) return context.print('dry run: nothing written');
  const why = day === null ? `Bỏ ngày ${formatDate(date)} khỏi lịch` : day.name.vi;
  await database.transaction(async (tx) => {
    if (!(await change.make(tx, of, supposed))) throw new UserError(`${date}: no such day in this calendar`);
    await recounts.request(tx, why, 'motcua calendar set');
    await app.get(AdministrativeLog, { strict: false }).append(tx, operator(), {
      what: day === null ? 'calendar.day-removed' : 'calendar.day-set',
      target: { kind: 'calendar', id: supposed.key },
      after: day === null ? { date } : { date, kind: day.kind, name: day.name.vi, source: day.source },
      reason: why,
    });
  });
  context.print('written; the worker counts the dates anew now');
}

async function recount(
  app: INestApplicationContext,
  { dryRun, why }: { dryRun?: boolean; why: string },
  context: CliContext,
): Promise<void> {
  const recounts = app.get(RecountDueDates, { strict: false });
  const calendars = app.get(Calendars, { strict: false });
  tell(await recounts.preview((agencyId) => calendars.forAgency(agencyId)), context);
  if (dryRun) return context.print('dry run: nothing written');
  await app.get(Database, { strict: false }).transaction(async (tx) => {
    const id = await recounts.request(tx, why, 'motcua calendar recount');
    await app
      .get(AdministrativeLog, { strict: false })
      .append(tx, operator(), { what: 'calendar.recounted', target: { kind: 'recount', id }, reason: why });
  });
  context.print('written; the worker counts the dates anew now');
}

async function list(
  app: INestApplicationContext,
  agency: string | undefined,
  context: CliContext,
): Promise<void> {
  const calendars = app.get(Calendars, { strict: false });
  const of = await calendarOf(app, agency);
  const days = await calendars.daysOf(of ? await calendars.keyOf(of.agencyId) : 'default');
  for (const day of days) context.print(dayLine(day));
}

async function calendarOf(
  app: INestApplicationContext,
  agency: string | undefined,
): Promise<{ agencyId: string; agencyCode: string } | null> {
  if (agency === undefined) return null;
  const found = await app.get(Organisations, { strict: false }).agency(agency);
  if (!found) throw new UserError(`${agency}: no agency has this code`);
  return { agencyId: found.id, agencyCode: found.code };
}

function tell({ open, dueDates, stepsOnly, examples }: RecountPreview, context: CliContext): void {
  context.print(`open dossiers: ${open}; later due date: ${dueDates}; only officers' steps: ${stepsOnly}`);
  for (const { code, from, to } of examples) {
    context.print(`  ${code}  ${formatDateTime(from)} → ${formatDateTime(to)}`);
  }
}

function dayLine({ date, kind, name, hours, source }: CalendarDay): string {
  const worked = hours?.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(' ') ?? '';
  return [date, kind.padEnd(11), worked.padEnd(11), name.vi, `(${source})`].join('  ');
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
