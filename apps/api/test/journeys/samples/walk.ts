import type { AvailableAction, Dossier, PerformAction } from '@motcua/contracts';
import { LIFECYCLE_CODES } from '@motcua/domain';
import type { Act } from '@motcua/procedures';
import { expect } from 'vitest';
import type { TestApp } from '../../harness/index.js';
import type { Person } from '../people.js';
import type { Offices } from './offices.js';
import type { OtherSystems } from './other-systems.js';
import type { PlannedAct, Rehearsal } from './rehearse.js';

export interface Stage {
  t: TestApp;
  offices: Offices;
  systems: OtherSystems;
}

type StepAct = Extract<Act, { step: string }>;

/** Walks one dossier as rehearsed, every act over HTTP by whoever really holds the post, and holds it against the simulator. */
export class Walk {
  /** The dossiers filed on the way. */
  readonly children: Walk[] = [];
  /** The national numbers of the states it was in. */
  readonly path: number[] = [LIFECYCLE_CODES.SUBMITTED];
  /** What is left to do of them once their result is out. */
  private readonly later: (() => Promise<void>)[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly rehearsal: Rehearsal,
    readonly owner: Person,
    readonly code: string,
  ) {}

  async play(acts: readonly PlannedAct[] = this.rehearsal.acts): Promise<void> {
    for (const [index, planned] of acts.entries()) {
      const next = acts[index + 1]?.act;
      const asksNext = next !== undefined && 'service' in next;
      // The worker asks one system after the other at once: what all of them answer is said before.
      if (asksNext && answers(planned.act)) {
        this.stage.systems.say(planned.act.gives);
        continue;
      }
      await this.perform(planned);
      await this.compare(planned);
      if (!asksNext) await this.stage.t.runJobs();
    }
    for (const finish of this.later.splice(0)) await finish();
  }

  dossier(): Promise<Dossier> {
    return this.owner.dossier(this.code);
  }

  /** Why the script says it was refused. */
  get reason(): string {
    const given = this.rehearsal.acts.map(({ act }) => ('answers' in act ? (act.answers ?? {}) : {}));
    const reasons = given.map(({ reason, obstacleDetail }) => reason ?? obstacleDetail);
    const written = reasons.findLast((reason) => typeof reason === 'string');
    if (typeof written !== 'string') throw new Error('the script gives no reason');
    return written;
  }

  /** What the owner was told of it, the first first. */
  async notices(): Promise<string[]> {
    const { items } = (await this.owner.get('/notices')).json<{
      items: { kind: string; dossierCode: string }[];
    }>();
    return items
      .filter(({ dossierCode }) => dossierCode === this.code)
      .map(({ kind }) => kind)
      .toReversed();
  }

  private async perform({ act, expected, child }: PlannedAct): Promise<void> {
    const { t, systems } = this.stage;
    if (child) return this.walkChild(child, expected.at);
    if ('service' in act) {
      if ('fails' in act) {
        systems.fallSilent();
        await t.runJobs();
      } else systems.say(act.gives);
    }
    this.moveTo(expected.at);
    if ('step' in act) return this.step(act);
    if ('service' in act || 'timer' in act || 'timeout' in act) return t.runJobs();
    if ('requestSupplement' in act)
      return this.officer(act.requestSupplement, 'requestSupplement', { items: act.items });
    if ('answerSupplement' in act) return this.answerSupplement();
    if ('requestPayment' in act) {
      const { items, noticeNumber } = act;
      const payment = { items, ...(noticeNumber !== undefined && { noticeNumber }) };
      return this.officer(act.requestPayment, 'requestPayment', { payment });
    }
    if ('confirmPayment' in act) {
      const receipt = { number: act.confirmPayment, method: 'TRANSFER' as const };
      return this.first(await this.stage.offices.cashiers(this.code), 'confirmPayment', { receipt });
    }
    throw new Error(`no sample has needed this yet: ${JSON.stringify(act)}`);
  }

  private async compare({ act, expected }: PlannedAct): Promise<void> {
    const { lifecycleCode, openWork, waiting, dueAt } = await this.dossier();
    const open = [
      ...openWork.map(({ stepKey }) => stepKey),
      ...waiting.map(({ taskKey }) => taskKey.replace(/\.\d+$/, '')),
    ];
    if (this.path.at(-1) !== lifecycleCode) this.path.push(lifecycleCode);
    expect({ act, lifecycleCode, open: open.toSorted(), dueAt }).toEqual({
      act,
      lifecycleCode: LIFECYCLE_CODES[expected.lifecycle],
      open: expected.openSteps.toSorted(),
      dueAt: expected.dueAt === null ? null : new Date(expected.dueAt).toISOString(),
    });
  }

  private moveTo(at: number): void {
    const { clock } = this.stage.t;
    clock.set(new Date(Math.max(at, clock.now())).toISOString());
  }

  private async step({ step, action, answers, note }: StepAct): Promise<void> {
    const { openWork } = await this.dossier();
    const theirs = openWork.some(({ stepKey, role }) => stepKey === step && role === 'OWNER');
    const more = {
      ...(answers && { form: answers }),
      ...(note !== undefined && { note }),
    };
    return theirs ? this.first([this.owner], action, more, step) : this.officer(step, action, more);
  }

  private async officer(step: string, action: string, more: Partial<PerformAction>): Promise<void> {
    return this.first(await this.stage.offices.holders(this.code, step), action, more, step);
  }

  /** By the first of them to whom it is offered: not everybody who holds the post may act in every dossier. */
  private async first(
    people: readonly Person[],
    action: string,
    more: Partial<PerformAction>,
    step: string | null = null,
  ): Promise<void> {
    for (const person of people) {
      const { version, items } = await person.actions(this.code);
      const offer = items.find((item) => item.action === action && (step === null || item.stepKey === step));
      if (!offer) continue;
      const answer = await person.tryTo(this.code, { action, ...about(offer), ...more }, version);
      expect({ action, step, body: answer.json<unknown>() }).toMatchObject({
        body: { version: version + 1 },
      });
      return;
    }
    throw new Error(
      `${step ?? ''} ${action} is offered to none of ${people.map(({ username }) => username).join()}`,
    );
  }

  private async answerSupplement(): Promise<void> {
    const { supplement } = await this.dossier();
    const documents: Record<string, string[]> = {};
    for (const { key } of supplement?.requiredDocuments ?? [])
      documents[key] = [(await this.owner.upload()).id];
    await this.first([this.owner], 'answerSupplement', { documents, note: 'Gửi bổ sung' });
  }

  private async walkChild(child: Rehearsal, until: number): Promise<void> {
    const code = (await this.dossier()).children.at(-1)?.code;
    if (code === undefined) throw new Error(`${this.code} filed no other dossier`);
    const walk = new Walk(this.stage, child, this.owner, code);
    this.children.push(walk);
    const handOver = child.acts.findIndex(({ expected }) => expected.at > until);
    await walk.play(child.acts.slice(0, handOver));
    this.later.push(() => walk.play(child.acts.slice(handOver)));
  }
}

const answers = (act: Act): act is Extract<Act, { gives: object }> => 'gives' in act;

function about({ taskKey, form, assignees }: AvailableAction): Partial<PerformAction> {
  const assignee = assignees?.[0]?.username;
  return {
    ...(taskKey !== null && { taskKey }),
    ...(form && { form: {} }),
    ...(assignee !== undefined && { assignee }),
  };
}
