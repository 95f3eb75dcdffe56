import { Injectable } from '@nestjs/common';
import type { CompiledCalendar } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId, type Tx } from '../../../platform/database/index.js';
import { enqueue } from '../../../platform/outbox/index.js';
import { Calendars } from '../../calendar/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { movedTimers } from './moved-timers.js';
import { recounted } from './recounted.js';
import { type RecountJob, RecountStore, type RunningDossier, type SealedWrites } from './recount.store.js';
import { type Moved, sealedRecount, type SealedRecount } from './sealed-recount.js';
import { TELL_RECOUNTED_TASK } from './tell-recounted.handler.js';

export const RECOUNT_TASK = 'dossiers.recountDueDates';

/** Three of these are in memory at once; with more, collecting what is left over costs more than asking more often. */
const PAGE = 500;
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

interface SealedPage {
  id: string;
  why: string;
  moved: readonly SealedRecount[];
  writes: SealedWrites;
  doneTo: string | null;
  seen: number;
  /** When those concerned are told; null: at once. */
  tellAt: Date | null;
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
    let writing = Promise.resolve();
    let first = true;
    for await (const page of this.pages(recount.doneTo)) {
      // Counted while the page before is being written: the database and this program each have their own core.
      const moved = await this.moved(page, recount.why, (agencyId) => this.calendars.forAgency(agencyId));
      const doneTo = page.at(-1)?.id ?? null;
      const sealed = { id, why: recount.why, ...this.sealed(moved), doneTo, seen: page.length };
      await writing;
      writing = this.write({ ...sealed, tellAt: first && page.length < PAGE ? null : this.later() });
      // Its failure is thrown where it is awaited.
      writing.catch(() => undefined);
      first = false;
    }
    await writing;
    return this.store.finish(id, this.clock.date());
  }

  /** A long run counts first and tells afterwards: a million notices beside it would hold it up. */
  private later(): Date {
    return new Date(this.clock.now() + TELL_AFTER);
  }

  private sealed(moved: readonly Moved[]): Pick<SealedPage, 'moved' | 'writes'> {
    const sealed = moved.map(sealedRecount);
    return { moved: sealed, writes: this.store.sealed(sealed.map(({ write }) => write)) };
  }

  private async write({ id, why, moved, writes, doneTo, seen, tellAt }: SealedPage): Promise<void> {
    const late = await this.database.transaction(async (tx) => {
      const done = await this.store.append(tx, writes);
      const written = moved.filter(({ dossier }) => done.has(dossier.id));
      const timers = written.flatMap(({ dossier, action }) => movedTimers(dossier, action));
      await this.store.addJobs(tx, [...timers, ...tellers(written, tellAt)]);
      const again = moved.flatMap(({ dossier }) => (done.has(dossier.id) ? [] : dossier.id));
      await this.store.advance(tx, id, {
        doneTo: again.length === 0 ? doneTo : null,
        seen,
        changed: done.size,
      });
      return again;
    });
    if (late.length === 0) return;
    // Somebody acted on these between reading and writing: they are counted again.
    const page = await this.store.some(late);
    const again = await this.moved(page, why, (agencyId) => this.calendars.forAgency(agencyId));
    await this.write({ id, why, ...this.sealed(again), doneTo, seen: 0, tellAt });
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

/** One job for all, which asks for one each: so many at once would hold the counting up. */
function tellers(written: readonly Moved[], runAt: Date | null): RecountJob[] {
  const told = written
    .filter(({ action: { facts } }) => facts.from !== facts.to)
    .map(({ dossier, action }) => ({ dossierId: dossier.id, seq: action.seq }));
  if (told.length === 0) return [];
  return [{ task: TELL_RECOUNTED_TASK, payload: { told }, runAt, jobKey: null, priority: null }];
}
