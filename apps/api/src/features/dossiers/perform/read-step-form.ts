import type { AvailableCommand, UserTaskStep } from '@motcua/domain';
import type { FormDefinition } from '@motcua/forms';
import type { Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { filesInAnswers, ownFiles, strangersIn } from '../../drafts/index.js';
import { nameOf } from './find-task.js';
import { checkedForm, officerForm } from './officer-form.js';
import { isBuiltin } from './to-command.js';
import { stepContextOf, type Wish } from './wish.js';

type IsKnownPlace = (provinceCode: string, communeCode: string) => boolean;

export interface StepForm {
  stepKey: string;
  answers: Record<string, unknown>;
}

/**
 * The form that comes with an act: of the step that is completed, or of the one that is corrected. Null when there is
 * none, and where the act is not offered: its refusal must not wait for a well-filled form. Throws INVALID_ANSWERS.
 */
export async function readStepForm(
  tx: Tx,
  wish: Wish,
  offers: readonly AvailableCommand[],
  taskKey: string,
  isKnownPlace: IsKnownPlace,
): Promise<StepForm | null> {
  const { request, definition, accountId } = wish;
  const step = offeredStep(wish, offers, taskKey);
  const form = step?.form === undefined ? undefined : definition.stepForms[step.form];
  if (!step) return null;
  const context = stepContextOf(wish);
  const answers =
    request.action === 'correct' && form
      ? checkedForm(form, request.form, context, isKnownPlace)
      : officerForm(definition, step, request.action, request.form, context, isKnownPlace);
  if (!answers) return null;
  if (form) await refuseStrangers(tx, form, answers, accountId);
  return { stepKey: step.key, answers };
}

function offeredStep(
  { request, dossier, definition }: Wish,
  offers: readonly AvailableCommand[],
  taskKey: string,
): UserTaskStep | undefined {
  const { action } = request;
  const task = dossier.state.tasks.find(({ key }) => key === taskKey);
  const wanted = isBuiltin(action) ? (action === 'correct' ? request.stepKey : undefined) : task?.stepKey;
  const offered = offers.some(
    (offer) =>
      nameOf(offer) === action &&
      offer.stepKey === wanted &&
      (action === 'correct' || offer.taskKey === taskKey),
  );
  const step = offered && wanted !== undefined ? definition.workflow.steps[wanted] : undefined;
  return step?.type === 'userTask' ? step : undefined;
}

/** Files in a step's form must be uploaded by whoever fills it in: whoever sees the dossier may read them from then on. */
async function refuseStrangers(
  tx: Tx,
  form: FormDefinition,
  answers: Record<string, unknown>,
  accountId: string,
): Promise<void> {
  const named = filesInAnswers(form, answers);
  if (named.length === 0) return;
  const own = await ownFiles(
    tx,
    accountId,
    named.flatMap(({ ids }) => ids),
  );
  const errors = strangersIn(named, own).map((problem) => ({
    ...problem,
    pointer: problem.pointer.replace(/^\/answers/, '/form'),
  }));
  if (errors.length > 0) throw new ProblemError('INVALID_ANSWERS', { errors });
}
