import type { Dossier } from '@motcua/contracts';
import { fieldOf } from '@motcua/forms';
import { ButtonLink, Card } from '@motcua/ui';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { ownSteps } from '../../../shared/own-step/own-steps.js';
import { OwnStepCard } from './own-step-card.js';
import { PaymentCard } from './payment/payment-card.js';
import { dossierText } from './text.js';

/** What the owner must do now, above everything else; nothing when it is not their turn. */
export function TodoCard({ dossier }: { dossier: Dossier }) {
  const { supplement, payment } = dossier;
  return (
    <>
      {supplement && <SupplementCard dossier={dossier} asked={supplement} />}
      {payment && <PaymentCard dossier={dossier} payment={payment} />}
      {ownSteps(dossier).map((step) => (
        <OwnStepCard key={step.task.taskKey} dossier={dossier} step={step} />
      ))}
    </>
  );
}

interface SupplementCardProps {
  dossier: Dossier;
  asked: NonNullable<Dossier['supplement']>;
}

function SupplementCard({ dossier, asked }: SupplementCardProps) {
  const text = useText(dossierText).supplement;
  const lang = useLang();
  const nameOf = ({ kind, key = '' }: (typeof asked.items)[number]): string => {
    const document = asked.requiredDocuments.find((one) => one.key === key);
    const name = kind === 'DOCUMENT' ? document?.name : fieldOf(asked.form, `/answers/${key}`)?.label;
    return name ? pickText(name, lang) : text.other;
  };
  return (
    <Card title={text.title} emphasis>
      <p>{text.asked(asked.by, formatDateTime(asked.requestedAt))}</p>
      {asked.note && (
        <p className="own-quote">
          <strong>{text.note}:</strong> {asked.note}
        </p>
      )}
      <ol className="own-asked">
        {asked.items.map((item, index) => (
          <li key={index}>
            <strong>{nameOf(item)}</strong>
            <span className="own-lines">{item.reason}</span>
          </li>
        ))}
      </ol>
      <p>{text.rest}</p>
      <ButtonLink variant="primary" wide iconAfter="forward" href={paths.supplement(dossier.code)}>
        {text.action}
      </ButtonLink>
    </Card>
  );
}
