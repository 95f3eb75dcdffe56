import type { PerformAction as PerformRequest } from '@motcua/contracts';
import {
  availableActions,
  type Candidate,
  type Command,
  type DecideContext,
  type UserTaskStep,
  vietnamDay,
} from '@motcua/domain';
import type { FormContext } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { filesInAnswers, knownFiles } from '../../drafts/index.js';
import { Organisations, type StaffedUnit } from '../../organisations/index.js';
import { Places } from '../deciding/places.js';
import type { DossierToMove } from '../read/dossier-rows.js';
import { ownerNameOf, subjectOf } from '../submit/in-words.js';
import type { DossierTitle, NewSubmission } from '../write/action.store.js';
import { answeredSupplement } from './answer-supplement.js';
import { askable, checkItems } from './check-items.js';
import { findTask, nameOf } from './find-task.js';
import { requireParts, timeOf, unknownUnit } from './needed-parts.js';
import { checkedForm, officerForm } from './officer-form.js';
import { isBuiltin, toCommand } from './to-command.js';

export interface Wish {
  request: PerformRequest;
  accountId: string;
  dossier: DossierToMove;
  definition: ProcedureDefinition;
  context: DecideContext;
}

export interface ReadWish {
  command: Command;
  submission: NewSubmission | null;
  title: DossierTitle | null;
  /** As the decision must see it: with the officer's form just filled in. */
  context: DecideContext;
}

/** Turns a request into the domain's command, with everything it carries checked first. */
@Injectable()
export class ReadRequest {
  constructor(
    private readonly places: Places,
    private readonly organisations: Organisations,
  ) {}

  /** Throws INVALID_ANSWERS, MISSING_DOCUMENTS or INVALID_REQUEST with pointers. */
  async read(tx: Tx, wish: Wish): Promise<ReadWish> {
    const { request, dossier, definition, context } = wish;
    const { workflow } = definition;
    requireParts(request);
    const offers = availableActions(workflow, dossier.state, context);
    const taskKey = findTask(workflow, dossier.state, offers, request);
    const offered = offers.some((offer) => offer.taskKey === taskKey && nameOf(offer) === request.action);
    const step = offered ? this.stepOf(wish, taskKey) : undefined;
    if (request.action === 'requestSupplement') {
      checkItems(request.items, askable(definition, dossier.answers, this.formContext(wish)));
    }
    const correcting = offers.some(
      ({ kind, stepKey }) => kind === request.action && kind === 'correct' && stepKey === request.stepKey,
    );
    const corrected = correcting ? this.corrected(wish) : null;
    const form = step ? this.form(wish, step) : corrected;
    const submission = await this.submission(tx, wish);
    const command = toCommand(request, {
      taskKey,
      assigneeId: assigneeId(request, context),
      form,
      submissionSeq: submission?.seq ?? 0,
      consulted: request.action === 'consult' ? await this.consulted(tx, wish) : null,
      time: timeOf(request),
    });
    const title = submission && this.title(wish, submission);
    return {
      command,
      submission,
      title,
      context: step && form ? withForm(context, step.key, form) : context,
    };
  }

  /** The open step that the request completes. Where it may not, the refusal must not wait for a well-filled form. */
  private stepOf({ request, dossier, definition }: Wish, taskKey: string): UserTaskStep | undefined {
    if (isBuiltin(request.action)) return undefined;
    const task = dossier.state.tasks.find(({ key }) => key === taskKey);
    const step = task && definition.workflow.steps[task.stepKey];
    return step?.type === 'userTask' ? step : undefined;
  }

  private form(wish: Wish, step: UserTaskStep) {
    const { request, definition } = wish;
    const { isKnownPlace } = this.places;
    return officerForm(definition, step, request.action, request.form, this.stepContext(wish), isKnownPlace);
  }

  /** The form of the step that is corrected, given anew and whole. */
  private corrected(wish: Wish): Record<string, unknown> | null {
    const { request, definition } = wish;
    const step = definition.workflow.steps[request.stepKey ?? ''];
    const form =
      step?.type === 'userTask' && step.form !== undefined ? definition.stepForms[step.form] : undefined;
    return form ? checkedForm(form, request.form, this.stepContext(wish), this.places.isKnownPlace) : null;
  }

  private async consulted(tx: Tx, { request, dossier }: Wish): Promise<StaffedUnit> {
    const unit = await this.organisations.consulted(tx, dossier.competentId, request.unit ?? '');
    if (!unit) throw unknownUnit();
    return unit;
  }

  private async submission(tx: Tx, wish: Wish): Promise<NewSubmission | null> {
    const { request, accountId, dossier, definition, context } = wish;
    const { supplement } = dossier.state;
    if (request.action !== 'answerSupplement' || !supplement || context.actor.relation !== 'OWNER')
      return null;
    const previous = { answers: dossier.answers, documents: dossier.documents };
    const sent = { answers: request.answers ?? {}, documents: request.documents ?? {} };
    const earlier = new Set(Object.values(dossier.documents).flat());
    const ids = [
      ...earlier,
      ...Object.values(sent.documents).flat(),
      ...filesInAnswers(definition.form, { ...previous.answers, ...sent.answers }).flatMap(
        (field) => field.ids,
      ),
    ];
    const files = await knownFiles(tx, ids);
    const handed = answeredSupplement(definition, {
      items: supplement.items,
      previous,
      sent,
      files: files.filter(({ id, uploadedBy }) => uploadedBy === accountId || earlier.has(id)),
      context: this.formContext(wish),
      isKnownPlace: this.places.isKnownPlace,
    });
    return { ...handed, seq: dossier.submissionSeq + 1, submittedBy: accountId };
  }

  private title({ dossier, definition }: Wish, { answers }: NewSubmission): DossierTitle {
    const words = { answers, caseKey: dossier.caseKey, placeName: this.places.placeName };
    return {
      subject: subjectOf(definition, words),
      ownerName: ownerNameOf(definition, words, dossier.ownerName),
    };
  }

  /** What the form of a step may look at: also what the citizen answered. */
  private stepContext(wish: Wish): FormContext {
    const given = wish.dossier.answers as NonNullable<FormContext['given']>;
    return { ...this.formContext(wish), given };
  }

  private formContext({ dossier, context }: Wish): FormContext {
    return { today: vietnamDay(context.now), caseKey: dossier.caseKey, channel: dossier.channel };
  }
}

function withForm(context: DecideContext, stepKey: string, form: Record<string, unknown>): DecideContext {
  const steps = context.scope['steps'] as Record<string, unknown>;
  return { ...context, scope: { ...context.scope, steps: { ...steps, [stepKey]: form } } };
}

/** Account of the officer named; '' when nobody of that name holds a post of the workflow, which is then refused. */
function assigneeId({ assignee }: PerformRequest, { candidates }: DecideContext): string | undefined {
  if (assignee === undefined) return undefined;
  const all: Candidate[] = Object.values(candidates).flat();
  return all.find(({ username }) => username === assignee)?.accountId ?? '';
}
