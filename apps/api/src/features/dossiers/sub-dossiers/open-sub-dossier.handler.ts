import type { Command, DossierState, SubDossierStep, WorkflowDefinition } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { People } from '../../identity/index.js';
import { SYSTEM_ACTOR } from '../deciding/domain-actor.js';
import { LoadPinned } from '../perform/load-pinned.js';
import { MoveAsSystem } from '../perform/move-as-system.js';
import type { DossierToMove } from '../read/dossier-rows.js';
import { DossierStore } from '../read/dossier.store.js';
import { FileDossier } from '../submit/file-dossier.js';
import { OPEN_SUB_TASK } from '../write/after-action.js';
import { PrepareSubDossier, type SubFiling } from './prepare-sub-dossier.js';

const Payload = z.object({ dossierId: z.uuid(), taskKey: z.string() });

/**
 * Files the other procedure on the owner's behalf, and in the same transaction tells the dossier that waits. So there is
 * one dossier for one task however often this runs.
 */
@Injectable()
export class OpenSubDossierHandler extends OutboxHandler {
  readonly task = OPEN_SUB_TASK;

  constructor(
    private readonly store: DossierStore,
    private readonly pinned: LoadPinned,
    private readonly people: People,
    private readonly preparing: PrepareSubDossier,
    private readonly filing: FileDossier,
    private readonly moving: MoveAsSystem,
    private readonly database: Database,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { dossierId, taskKey } = Payload.parse(payload);
    const [now, pinned] = await Promise.all([this.store.now(dossierId), this.pinned.of({ id: dossierId })]);
    const step = now && pinned && waitingStep(pinned.workflow, now.state, taskKey);
    if (!step) return;
    const profile = (await this.people.profile(pinned.ownerPersonId)) ?? {};
    const prepared = await this.preparing.prepare(now, step, profile);
    await this.database.transaction(async (tx) => {
      const dossier = await this.store.lock(tx, null, { id: dossierId });
      if (!dossier || !waitingStep(pinned.workflow, dossier.state, taskKey)) return;
      const command = await this.file(tx, dossier, taskKey, prepared, profile);
      await this.moving.within(tx, { dossier, pinned, profile, command });
    });
  }

  /** Files it, and gives what the dossier that waits must hear. */
  private async file(
    tx: Tx,
    dossier: DossierToMove,
    taskKey: string,
    prepared: SubFiling,
    { fullName }: Profile,
  ): Promise<Command> {
    if (!prepared.ok) return { type: 'subDossierFailed', taskKey, reason: prepared.reason };
    const { submitterAccountId: accountId, ownerPersonId: personId, channel, id } = dossier;
    try {
      const { id: dossierId, code } = await this.filing.file(tx, {
        ...prepared.filing,
        around: null,
        channel,
        actor: SYSTEM_ACTOR,
        from: null,
        submitter: { accountId, personId, name: fullName ?? dossier.ownerName },
        draftId: null,
        parent: { dossierId: id, taskKey },
      });
      return { type: 'subDossierOpened', taskKey, dossierId, code };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { type: 'subDossierFailed', taskKey, reason: error.options.detail?.vi ?? error.code };
    }
  }
}

/** The step that still waits to be filed at that task; null when it is closed or filed already. */
function waitingStep(
  { steps }: WorkflowDefinition,
  { tasks, subDossiers }: DossierState,
  taskKey: string,
): SubDossierStep | null {
  const task = tasks.find(({ key }) => key === taskKey);
  const step = task && steps[task.stepKey];
  return step?.type === 'subDossier' && !Object.hasOwn(subDossiers, taskKey) ? step : null;
}
