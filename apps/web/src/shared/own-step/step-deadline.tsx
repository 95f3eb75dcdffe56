import type { Dossier } from '@motcua/contracts';
import { formatDateTime } from '../formatting/format.js';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import type { OwnStep } from './own-steps.js';
import { ownStepText } from './text.js';

export interface StepDeadlineProps {
  dossier: Pick<Dossier, 'lateness'>;
  step: OwnStep;
}

const asSentence = (words: string) => words.replace(/\.?$/, '.');

/** By when the owner is to answer, and what happens if they do not. */
export function StepDeadline({ dossier, step: { task, actions } }: StepDeadlineProps) {
  const text = useText(ownStepText);
  const lang = useLang();
  const { dueAt, timeoutAt, timeoutAction } = task;
  const silent = actions.find(({ action }) => action === timeoutAction);
  const last = timeoutAt ?? dueAt;
  return (
    <>
      <p>
        <strong>
          {last > dueAt
            ? text.byAndLast(formatDateTime(dueAt), formatDateTime(last))
            : text.by(formatDateTime(last))}
        </strong>
      </p>
      <p>
        {silent
          ? text.silence(
              pickText(silent.label, lang),
              silent.consequence ? asSentence(pickText(silent.consequence, lang)) : '',
            )
          : text.waits}{' '}
        {dossier.lateness === 'PAUSED' && text.paused}
      </p>
    </>
  );
}
