import type { DossierAction, StepEffect, WorkflowDefinition } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { enqueue, OutboxHandler } from '../../platform/outbox/index.js';
import { Organisations } from '../organisations/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { type NewNotice, NoticesStore } from './notices.store.js';
import { officerNotices } from './officer-notice.js';
import { ownerNotices } from './owner-notice.js';
import { SMS_TASK } from './send-sms.handler.js';

const Payload = z.object({ dossierId: z.uuid(), seq: z.int() });

/** After commit: tells the owner and the officers concerned. Run twice it tells nobody twice. */
@Injectable()
export class TellActionHandler extends OutboxHandler {
  readonly task = 'notifications.dossierAction';

  constructor(
    private readonly store: NoticesStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly organisations: Organisations,
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
    const effect = effectOf(version.definition.workflow, told.action);
    const owner = ownerNotices(told.code, told.action, effect).map((words) => ({
      ...base,
      ...words,
      accountId: told.submitterAccountId,
    }));
    const concerned = {
      openAssignees: told.assignees,
      consult: await this.consultPeople(dossierId, told.action),
    };
    const officers: NewNotice[] = officerNotices(told.code, told.action, concerned).map((notice) => ({
      ...base,
      ...notice,
    }));
    await this.database.transaction(async (tx) => {
      for (const notice of officers) await this.store.insert(tx, notice);
      for (const notice of owner) {
        const isNew = await this.store.insert(tx, notice);
        if (!isNew || !notice.sms) continue;
        const sms = { dossierId, seq, accountId: notice.accountId, kind: notice.kind, text: notice.sms };
        await enqueue(tx, SMS_TASK, sms, { maxAttempts: 8 });
      }
    });
  }

  /** Whoever may answer, when an opinion is asked for; whoever asked, when it is there. */
  private async consultPeople(dossierId: string, action: DossierAction): Promise<string[]> {
    if (action.type === 'consultReplied' && action.taskKey !== null) {
      const asker = await this.store.askerOf(dossierId, action.taskKey);
      return asker === null ? [] : [asker];
    }
    const [task] = action.opened;
    if (action.type !== 'consulted' || !task || task.role === 'OWNER' || task.role === 'SYSTEM') return [];
    const found = await this.organisations.candidates(null, [task.unitId], [task.role]);
    return Object.values(found).flatMap((people) => people.map(({ accountId }) => accountId));
  }
}

function effectOf({ steps }: WorkflowDefinition, action: DossierAction): StepEffect | null {
  if (action.type !== 'stepCompleted') return null;
  const step = steps[action.facts.stepKey];
  if (step?.type !== 'userTask') return null;
  return step.actions.find(({ key }) => key === action.facts.actionKey)?.effect ?? null;
}
