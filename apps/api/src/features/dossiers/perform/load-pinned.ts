import type { CompiledCalendar, WorkflowDefinition } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../calendar/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { type DossierKey, type DossierPins, DossierStore } from '../read/dossier.store.js';

/** What stays the same for a dossier's whole life. */
export interface Pinned extends DossierPins {
  definition: ProcedureDefinition;
  workflow: WorkflowDefinition;
  calendar: CompiledCalendar;
}

/** Ids alone, some 300 bytes each. */
const KEPT = 10_000;

/**
 * Reads before the transaction begins: what comes through caches must not wait for a second connection while the first
 * one is held, or a full pool of them would wait for each other for ever.
 */
@Injectable()
export class LoadPinned {
  private readonly pins = new Map<string, DossierPins>();

  constructor(
    private readonly store: DossierStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly calendars: Calendars,
  ) {}

  /** Null when there is no such dossier. Says nothing of who may see it. */
  async of(key: DossierKey): Promise<Pinned | null> {
    const pins = await this.pinsOf(key);
    if (!pins) return null;
    const [{ definition }, calendar] = await Promise.all([
      pinnedVersion(this.catalogue, pins.versionId),
      this.calendars.forAgency(pins.competentId),
    ]);
    return { ...pins, definition, workflow: definition.workflow, calendar };
  }

  /** What a page that was read says of it: whoever opened it may act on it next. */
  keep(name: string, { id, versionId, competentId, receivingId, ownerPersonId }: DossierPins): void {
    const [oldest] = this.pins.keys();
    if (this.pins.size >= KEPT && oldest !== undefined) this.pins.delete(oldest);
    this.pins.set(name, { id, versionId, competentId, receivingId, ownerPersonId });
  }

  private async pinsOf(key: DossierKey): Promise<DossierPins | null> {
    const name = 'code' in key ? key.code : key.id;
    const known = this.pins.get(name);
    if (known) return known;
    const read = await this.store.pins(key);
    if (!read) return null;
    this.keep(name, read);
    return read;
  }
}
