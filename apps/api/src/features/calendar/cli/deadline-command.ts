import { compileCalendar, type CompiledCalendar, demoCalendar } from '@motcua/domain';
import type { Command } from 'commander';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { Organisations } from '../../organisations/index.js';
import { Calendars } from '../calendars.js';
import { answerBatch } from './deadline-batch.js';
import { readInstant, readLimit, readPause } from './read-deadline.js';
import { answerDeadline, deadlineLines } from './tell-deadline.js';

interface DeadlineFlags {
  start?: string;
  limit?: string;
  agency?: string;
  pause: string[];
  batch?: string;
  json?: boolean;
}

export function deadlineCommand(program: Command, context: CliContext): void {
  program
    .command('deadline')
    .option('--start <time>', 'when counting begins, ISO 8601; without a zone it is Vietnam’s')
    .option('--limit <limit>', '5wd, 3d, 4h, 1mo, or 1wd@15:00 for the same day with its cut-off')
    .option('--agency <code>', 'count by this agency’s calendar; needs the database')
    .option('--pause <from/to>', 'time that does not count; may be given again', collect, [])
    .option('--batch <file>', 'JSON lines {id, start, limit, pauses}; - is standard input')
    .option('--json', 'the answer as JSON: {dueAt, explain}')
    .description('when a time limit runs out, and how it was counted')
    .action((flags: DeadlineFlags) => deadline(flags, context));
}

const collect = (value: string, before: string[]): string[] => [...before, value];

async function deadline(flags: DeadlineFlags, context: CliContext): Promise<void> {
  const { start, limit, agency, pause, batch, json } = flags;
  if (batch === undefined && (start === undefined || limit === undefined)) {
    throw new UserError('give --start and --limit, or --batch');
  }
  const calendar = await calendarOf(agency, context);
  if (batch !== undefined) {
    const wrong = await answerBatch(batch, calendar, context);
    if (wrong > 0) throw new UserError(`${wrong} lines could not be answered; they say why`);
    return;
  }
  const question = { start: readInstant(start), limit: readLimit(limit), pauses: pause.map(readPause) };
  const answer = answered(() => answerDeadline(question, calendar));
  if (json) context.print(JSON.stringify(answer, null, 2));
  else for (const line of deadlineLines(answer)) context.print(line);
}

/** Without an agency the shipped calendar of the demo province, and no database. */
async function calendarOf(agency: string | undefined, context: CliContext): Promise<CompiledCalendar> {
  if (agency === undefined) return compileCalendar(demoCalendar);
  return context.withApp(async (app) => {
    const found = await app.get(Organisations, { strict: false }).agency(agency);
    if (!found) throw new UserError(`${agency}: no agency has this code`);
    return app.get(Calendars, { strict: false }).forAgency(found.id);
  });
}

function answered<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message);
    throw error;
  }
}
