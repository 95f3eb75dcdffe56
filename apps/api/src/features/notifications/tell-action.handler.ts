import type { DossierAction, StepEffect, WorkflowDefinition } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { enqueue, OutboxHandler } from '../../platform/outbox/index.js';
import { Organisations } from '../organisations/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { type ActionToTell, type NewNotice, NoticesStore } from './notices.store.js';
import { officerNotices } from './officer-notice.js';
import { type NoticeWords, ownerNotices } from './owner-notice.js';
import { SMS_TASK } from './send-sms.handler.js';
import { withoutMarks } from './sms-text.js';

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
    const owner = ownerNotices(told.code, told.action, effect);
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
      for (const words of owner) await this.tellOwner(tx, told, { ...base, ...words });
    });
  }

  /** On the site, and by SMS what matters; everything by SMS to somebody without an account. */
  private async tellOwner(
    tx: Tx,
    { ownerAccountId, ownerPersonId: personId }: ActionToTell,
    notice: Omit<NewNotice, 'accountId'> & Pick<NoticeWords, 'sms'>,
  ): Promise<void> {
    const { dossierId, seq, kind } = notice;
    const isNew =
      ownerAccountId === null || (await this.store.insert(tx, { ...notice, accountId: ownerAccountId }));
    const text = notice.sms ?? (ownerAccountId === null ? withoutMarks(notice.text.vi) : null);
    if (!isNew || text === null) return;
    // The gateway sends a message of one key once, should this run again after a message without a notice.
    const jobKey = `sms:${dossierId}:${seq}:${kind}`;
    await enqueue(tx, SMS_TASK, { dossierId, seq, personId, kind, text }, { maxAttempts: 8, jobKey });
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
