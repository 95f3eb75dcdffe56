import type { CompiledCalendar, WorkflowDefinition } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Calendars } from '../../calendar/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { DossierStore } from '../read/dossier.store.js';

/** What stays the same for a dossier's whole life. */
export interface Pinned {
  definition: ProcedureDefinition;
  workflow: WorkflowDefinition;
  calendar: CompiledCalendar;
  ownerPersonId: string;
}

/**
 * Reads before the transaction begins: what comes through caches must not wait for a second connection while the first
 * one is held, or a full pool of them would wait for each other for ever.
 */
@Injectable()
export class LoadPinned {
  constructor(
    private readonly store: DossierStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly calendars: Calendars,
  ) {}

  /** Null for whoever may not see the dossier; `actor` null is the system. */
  async of(actor: RequestActor | null, key: { code: string } | { id: string }): Promise<Pinned | null> {
    const pins = await this.store.pins(actor, key);
    if (!pins) return null;
    const [{ definition }, calendar] = await Promise.all([
      pinnedVersion(this.catalogue, pins.versionId),
      this.calendars.forAgency(pins.competentId),
    ]);
    return { definition, workflow: definition.workflow, calendar, ownerPersonId: pins.ownerPersonId };
  }
}
