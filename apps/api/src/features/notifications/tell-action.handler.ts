import type { DossierAction, StepEffect, WorkflowDefinition } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { enqueue, OutboxHandler } from '../../platform/outbox/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { type NewNotice, NoticesStore } from './notices.store.js';
import { officerNotices } from './officer-notice.js';
import { ownerNotice } from './owner-notice.js';
import { SMS_TASK } from './send-sms.handler.js';

const Payload = z.object({ dossierId: z.uuid(), seq: z.int() });

/** After commit: tells the owner and the officers concerned. Run twice it tells nobody twice. */
@Injectable()
export class TellActionHandler extends OutboxHandler {
  readonly task = 'notifications.dossierAction';

  constructor(
    private readonly store: NoticesStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { dossierId, seq } = Payload.parse(payload);
    const told = await this.store.action(dossierId, seq);
    const version = told && (await this.catalogue.version(told.versionId));
    if (!version) return;
    const base = { dossierId, seq, at: new Date(this.clock.now()) };
    const toOwner = ownerNotice(told.code, told.action, effectOf(version.definition.workflow, told.action));
    const owner: NewNotice[] = toOwner ? [{ ...base, ...toOwner, accountId: told.submitterAccountId }] : [];
    const officers = officerNotices(told.code, told.action, told.assignees).map((notice) => ({
      ...base,
      ...notice,
    }));
    await this.database.transaction(async (tx) => {
      for (const notice of officers) await this.store.insert(tx, notice);
      for (const notice of owner) {
        const isNew = await this.store.insert(tx, notice);
        if (!isNew || !toOwner?.sms) continue;
        const sms = { dossierId, seq, accountId: notice.accountId, kind: notice.kind, text: toOwner.sms };
        await enqueue(tx, SMS_TASK, sms, { maxAttempts: 8 });
      }
    });
  }
}

function effectOf({ steps }: WorkflowDefinition, action: DossierAction): StepEffect | null {
  if (action.type !== 'stepCompleted') return null;
  const step = steps[action.facts.stepKey];
  if (step?.type !== 'userTask') return null;
  return step.actions.find(({ key }) => key === action.facts.actionKey)?.effect ?? null;
}
