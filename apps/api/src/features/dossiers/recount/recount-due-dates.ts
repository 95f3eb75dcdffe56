import { Injectable } from '@nestjs/common';
import type { CompiledCalendar } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Clock } from '../../../platform/clock/index.js';
import { type Connection, Database, newId, type Tx } from '../../../platform/database/index.js';
import { enqueue } from '../../../platform/outbox/index.js';
import { Calendars } from '../../calendar/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { type PageMark, RecountProgress } from './recount-progress.js';
import { recounted } from './recounted.js';
import { RecountStore, type RunningDossier, type SealedWrites } from './recount.store.js';
import { type Moved, recountWrite } from './sealed-recount.js';
import { TELL_RECOUNTED_TASK } from './tell-recounted.handler.js';

export const RECOUNT_TASK = 'dossiers.recountDueDates';

/** Four of these are in memory at once; with more, collecting what is left over costs more than asking more often. */
const PAGE = 500;
/** One is written, and the next lies ready for the database, while one more is counted here: neither waits for the other. */
const WRITES_AT_ONCE = 2;
const EXAMPLES = 5;
const TELL_AFTER = 10 * 60_000;

export interface RecountPreview {
  /** Open dossiers looked at. */
  open: number;
  /** Those whose promised date becomes later. None ever becomes earlier. */
  dueDates: number;
  /** Those where only times of officers' steps move. */
  stepsOnly: number;
  examples: { code: string; from: number; to: number }[];
}

/** What a run goes by. */
interface Run {
  id: string;
  why: string;
  on: Connection;
  progress: RecountProgress;
}

type CalendarOf = (agencyId: string) => CompiledCalendar | Promise<CompiledCalendar>;

/** Counts the dates of all open dossiers anew after the calendar changed: as a job, page by page, to the end. */
@Injectable()
export class RecountDueDates {
  constructor(
    private readonly store: RecountStore,
    private readonly database: Database,
    private readonly catalogue: ProcedureCatalogue,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** What would move under these calendars; writes nothing. */
  async preview(calendarOf: CalendarOf): Promise<RecountPreview> {
    const preview: RecountPreview = { open: 0, dueDates: 0, stepsOnly: 0, examples: [] };
    for await (const page of this.pages(null)) {
      preview.open += page.length;
      for (const { dossier, action } of await this.moved(page, 'preview', calendarOf)) {
        const { from, to } = action.facts;
        if (from === null || to === null || from === to) preview.stepsOnly += 1;
        else {
          preview.dueDates += 1;
          if (preview.examples.length < EXAMPLES) preview.examples.push({ code: dossier.code, from, to });
        }
      }
    }
    return preview;
  }

  /** Asks for a run in the caller's transaction: it happens exactly if the change of calendar is committed. */
  async request(tx: Tx, why: string, by: string): Promise<string> {
    const id = newId();
    await this.store.begin(tx, { id, why, by, at: this.clock.date() });
    await enqueue(tx, RECOUNT_TASK, { id });
    return id;
  }

  /** Goes on where an earlier try was cut off; running it again after the end does nothing. */
  async run(id: string): Promise<{ seen: number; changed: number } | null> {
    const recount = await this.store.unfinished(id);
    if (!recount) return null;
    this.calendars.forget();
    const progress = new RecountProgress(recount);
    // One connection: it takes the pages in turn, and goes on with the next without asking.
    await this.database.onOne((on) => this.writeAll({ id, why: recount.why, on, progress }));
    return this.store.finish(id, progress.now, this.clock.date());
  }

  private async writeAll(run: Run): Promise<void> {
    const writing: Promise<void>[] = [];
    let first = true;
    for await (const page of this.pages(run.progress.now.doneTo)) {
      const writes = await this.counted(page, run.why);
      if (writing.length === WRITES_AT_ONCE) await writing.shift();
      const tellAt = first && page.length < PAGE ? null : this.later();
      const end = run.progress.begin(markOf(page));
      const write = this.write(run, writes, tellAt).then(end);
      // Its failure is thrown where it is awaited.
      write.catch(() => undefined);
      writing.push(write);
      first = false;
    }
    await Promise.all(writing);
  }

  /** A long run counts first and tells afterwards: a million notices beside it would hold it up. */
  private later(): Date {
    return new Date(this.clock.now() + TELL_AFTER);
  }

  private async counted(page: readonly RunningDossier[], why: string): Promise<SealedWrites> {
    const moved = await this.moved(page, why, (agencyId) => this.calendars.forAgency(agencyId));
    return this.store.sealed(moved.map(recountWrite));
  }

  private async write(run: Run, writes: SealedWrites, tellAt: Date | null): Promise<void> {
    const { id, why, on, progress } = run;
    const tell = { task: TELL_RECOUNTED_TASK, at: tellAt };
    const late = await this.store.write(on, { id, tell, writes, done: progress.now });
    if (late.length === 0) return;
    // Somebody acted on these between reading and writing: they are counted again.
    await this.write(run, await this.counted(await this.store.some(late), why), tellAt);
  }

  /** The next page is read while the last one is worked on. */
  private async *pages(after: string | null): AsyncGenerator<RunningDossier[]> {
    let next: Promise<RunningDossier[]> | null = this.store.page(after, PAGE);
    while (next) {
      const page: RunningDossier[] = await next;
      const last = page.length < PAGE ? undefined : page.at(-1);
      next = last ? this.store.page(last.id, PAGE) : null;
      next?.catch(() => undefined);
      if (page.length > 0) yield page;
    }
  }

  private async moved(
    page: readonly RunningDossier[],
    why: string,
    calendarOf: CalendarOf,
  ): Promise<Moved[]> {
    const now = this.clock.now();
    const calendars = new Map<string, CompiledCalendar>();
    const definitions = new Map<string, ProcedureDefinition>();
    for (const { competentId, versionId } of page) {
      if (!calendars.has(competentId)) calendars.set(competentId, await calendarOf(competentId));
      if (!definitions.has(versionId)) {
        definitions.set(versionId, (await pinnedVersion(this.catalogue, versionId)).definition);
      }
    }
    return page.flatMap((dossier) => {
      const calendar = calendars.get(dossier.competentId);
      const definition = definitions.get(dossier.versionId);
      const action = calendar && definition && recounted(dossier, { now, why, calendar, definition });
      return action ? [{ dossier, action }] : [];
    });
  }
}

function markOf(page: readonly RunningDossier[]): PageMark {
  const last = page.at(-1);
  if (!last) throw new Error('a page that was read has dossiers');
  return { last: last.id, size: page.length };
}
