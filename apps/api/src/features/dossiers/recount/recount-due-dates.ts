import { Injectable } from '@nestjs/common';
import type { CompiledCalendar, DossierAction } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId, type Tx } from '../../../platform/database/index.js';
import { enqueue } from '../../../platform/outbox/index.js';
import { Calendars } from '../../calendar/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { sealed } from '../write/seal.js';
import type { ActionWrite } from '../write/action.store.js';
import { movedTimers } from './moved-timers.js';
import { recounted } from './recounted.js';
import { RecountStore, type RunningDossier } from './recount.store.js';

export const RECOUNT_TASK = 'dossiers.recountDueDates';

const PAGE = 2000;
const EXAMPLES = 5;

export interface RecountPreview {
  /** Open dossiers looked at. */
  open: number;
  /** Those whose promised date becomes later. None ever becomes earlier. */
  dueDates: number;
  /** Those where only times of officers' steps move. */
  stepsOnly: number;
  examples: { code: string; from: number; to: number }[];
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
    for await (const page of this.pages(recount.doneTo)) {
      const last = page.at(-1);
      if (last) await this.writePage(id, recount.why, page, last.id, page.length);
    }
    return this.store.finish(id, this.clock.date());
  }

  private async writePage(
    id: string,
    why: string,
    page: readonly RunningDossier[],
    doneTo: string,
    seen: number,
  ): Promise<void> {
    const moved = await this.moved(page, why, (agencyId) => this.calendars.forAgency(agencyId));
    // Somebody may act on one between reading and locking: those are counted again.
    const late = await this.database.transaction(async (tx) => {
      const locked = await this.store.lock(
        tx,
        moved.map(({ dossier }) => dossier.id),
      );
      const still = moved.filter(({ dossier }) => locked.get(dossier.id)?.version === dossier.state.version);
      const writes = still.map(({ dossier, action, definition }): ActionWrite => {
        const { id: dossierId, state } = dossier;
        const prevHash = locked.get(dossierId)?.hash ?? Buffer.alloc(0);
        const { workflow } = definition;
        return sealed(action, { dossierId, workflow, before: state, prevHash, submission: null });
      });
      await this.store.append(tx, writes);
      await this.store.addJobs(
        tx,
        still.flatMap(({ dossier, action }) => movedTimers(dossier, action)),
      );
      const again = moved.filter((one) => !still.includes(one)).map(({ dossier }) => dossier.id);
      const done = again.length === 0 ? doneTo : null;
      await this.store.advance(tx, id, { doneTo: done, seen, changed: writes.length });
      return again;
    });
    if (late.length > 0) await this.writePage(id, why, await this.store.some(late), doneTo, 0);
  }

  private async *pages(after: string | null): AsyncGenerator<RunningDossier[]> {
    for (let from = after; ;) {
      const page = await this.store.page(from, PAGE);
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      from = page.at(-1)?.id ?? from;
    }
  }

  private async moved(
    page: readonly RunningDossier[],
    why: string,
    calendarOf: CalendarOf,
  ): Promise<
    {
      dossier: RunningDossier;
      definition: ProcedureDefinition;
      action: Extract<DossierAction, { type: 'dueDateRecomputed' }>;
    }[]
  > {
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
      return action && definition ? [{ dossier, definition, action }] : [];
    });
  }
}
