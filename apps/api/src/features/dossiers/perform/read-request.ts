import type { PerformAction as PerformRequest } from '@motcua/contracts';
import { availableActions, type Candidate, type Command, type DecideContext } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Organisations, type StaffedUnit } from '../../organisations/index.js';
import { Places } from '../deciding/places.js';
import type { DossierTitle } from '../history/sealed-action.js';
import type { NewSubmission } from '../write/action.store.js';
import { askable, checkItems } from './check-items.js';
import { findTask } from './find-task.js';
import { requireParts, timeOf, unknownUnit } from './needed-parts.js';
import { readStepForm, type StepForm } from './read-step-form.js';
import { readSupplement } from './read-supplement.js';
import { toCommand } from './to-command.js';
import { formContextOf, type Wish } from './wish.js';

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
    requireParts(request);
    const offers = availableActions(definition.workflow, dossier.state, context);
    const taskKey = findTask(definition.workflow, dossier.state, offers, request);
    if (request.action === 'requestSupplement') {
      checkItems(request.items, askable(definition, dossier.answers, formContextOf(wish)));
    }
    const form = await readStepForm(tx, wish, offers, taskKey, this.places.isKnownPlace);
    const supplement = await readSupplement(tx, wish, this.places);
    const command = toCommand(request, {
      taskKey,
      assigneeId: assigneeId(request, context),
      form: form?.answers ?? null,
      submissionSeq: supplement?.submission.seq ?? 0,
      consulted: request.action === 'consult' ? await this.consulted(tx, wish) : null,
      time: timeOf(request),
    });
    return {
      command,
      submission: supplement?.submission ?? null,
      title: supplement?.title ?? null,
      context: form ? withForm(context, form) : context,
    };
  }

  private async consulted(tx: Tx, { request, dossier }: Wish): Promise<StaffedUnit> {
    const unit = await this.organisations.consulted(tx, dossier.competentId, request.unit ?? '');
    if (!unit) throw unknownUnit();
    return unit;
  }
}

function withForm(context: DecideContext, { stepKey, answers }: StepForm): DecideContext {
  const steps = context.scope['steps'] as Record<string, unknown>;
  return { ...context, scope: { ...context.scope, steps: { ...steps, [stepKey]: answers } } };
}

/** Account of the officer named; '' when nobody of that name holds a post of the workflow, which is then refused. */
function assigneeId({ assignee }: PerformRequest, { candidates }: DecideContext): string | undefined {
  if (assignee === undefined) return undefined;
  const all: Candidate[] = Object.values(candidates).flat();
  return all.find(({ username }) => username === assignee)?.accountId ?? '';
}
