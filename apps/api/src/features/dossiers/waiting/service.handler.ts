import type { Command, OpenTask, ServiceTask } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { enqueue, OutboxHandler } from '../../../platform/outbox/index.js';
import { type ConnectorOutcome, Connectors, valuesOf } from '../../connectors/index.js';
import { People } from '../../identity/index.js';
import { LoadPinned } from '../perform/load-pinned.js';
import { MoveAsSystem } from '../perform/move-as-system.js';
import type { DossierNow } from '../read/dossier-rows.js';
import { DossierStore } from '../read/dossier.store.js';
import { SERVICE_TASK, serviceKey } from '../write/after-action.js';
import { serviceQuestion } from './service-question.js';

const Payload = z.object({ dossierId: z.uuid(), taskKey: z.string(), tries: z.int().default(0) });

/** Pauses between tries; the last one repeats until the answer comes or the step's patience is over. */
const AGAIN_AFTER_MS = [15_000, 60_000, 5 * 60_000, 15 * 60_000];

const NONSENSE = 'Hệ thống được hỏi trả lời không đúng quy ước.';

/**
 * Asks another system for the step that waits for it. The question carries a key of its own, so that asking it again
 * (a crash between answer and commit) is the same question; the answer is taken once: a step that is done refuses.
 */
@Injectable()
export class ServiceHandler extends OutboxHandler {
  readonly task = SERVICE_TASK;

  constructor(
    private readonly store: DossierStore,
    private readonly pinned: LoadPinned,
    private readonly people: People,
    private readonly connectors: Connectors,
    private readonly moving: MoveAsSystem,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { dossierId, taskKey, tries } = Payload.parse(payload);
    const [dossier, pinned] = await Promise.all([
      this.store.now(dossierId),
      this.pinned.of({ id: dossierId }),
    ]);
    const task = dossier?.state.tasks.find(({ key }) => key === taskKey);
    const step = task && pinned?.workflow.steps[task.stepKey];
    if (!dossier || !task || step?.type !== 'serviceTask') return;
    const outcome = await this.ask(dossier, task, step);
    if (!outcome.ok && outcome.retry) return this.later(dossierId, taskKey, tries);
    await this.moving.move(dossierId, commandFor(taskKey, step, outcome));
  }

  private async ask(dossier: DossierNow, task: OpenTask, step: ServiceTask): Promise<ConnectorOutcome> {
    const profile = (await this.people.profile(dossier.ownerPersonId)) ?? {};
    const question = serviceQuestion(step, { dossier, profile, now: this.clock.now() });
    return this.connectors.call(step.connector, question, `${dossier.id}/${task.key}`);
  }

  private async later(dossierId: string, taskKey: string, tries: number): Promise<void> {
    const pause = AGAIN_AFTER_MS[Math.min(tries, AGAIN_AFTER_MS.length - 1)] ?? 0;
    await this.database.transaction((tx) =>
      enqueue(
        tx,
        SERVICE_TASK,
        { dossierId, taskKey, tries: tries + 1 },
        { runAt: new Date(this.clock.now() + pause), jobKey: serviceKey(dossierId, taskKey) },
      ),
    );
  }
}

function commandFor(taskKey: string, { gives }: ServiceTask, outcome: ConnectorOutcome): Command {
  if (!outcome.ok) return { type: 'failService', taskKey, reason: outcome.reason };
  const values = valuesOf(outcome.values, gives);
  return values
    ? { type: 'completeService', taskKey, values }
    : { type: 'failService', taskKey, reason: NONSENSE };
}
