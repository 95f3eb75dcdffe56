import type { Dossier } from '@motcua/contracts';
import { ButtonLink, Card } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import type { OwnStep } from '../../../shared/own-step/own-steps.js';
import { StepDeadline } from '../../../shared/own-step/step-deadline.js';
import { dossierText } from './text.js';

/** A step of the procedure that the owner does: what, by when, and what their silence would mean. */
export function OwnStepCard({ dossier, step }: { dossier: Dossier; step: OwnStep }) {
  const text = useText(dossierText).ownStep;
  const lang = useLang();
  const { task } = step;
  return (
    <Card title={pickText(task.stepName, lang)} emphasis>
      <StepDeadline dossier={dossier} step={step} />
      <ButtonLink variant="primary" wide iconAfter="forward" href={paths.ownStep(dossier.code, task.taskKey)}>
        {text.action}
      </ButtonLink>
    </Card>
  );
}
