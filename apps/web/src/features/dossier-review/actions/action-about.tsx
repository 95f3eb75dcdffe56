import type { AvailableAction, Dossier } from '@motcua/contracts';
import { SummaryList } from '@motcua/ui';
import { Question } from '../consult/question.js';
import { PaymentItems } from '../payment/payment-items.js';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { actionText } from './text.js';

export interface ActionAboutProps {
  action: AvailableAction;
  dossier: Dossier;
}

/** What the officer must have before their eyes to decide: the sum, the question, the date given before. */
export function ActionAbout({ action, dossier }: ActionAboutProps) {
  const text = useText(actionText);
  const lang = useLang();
  const { kind, taskKey } = action;
  if (kind === 'confirmPayment' || kind === 'cancelPayment') {
    return dossier.payment && <PaymentItems payment={dossier.payment} />;
  }
  if (kind === 'replyConsult') {
    const asked = dossier.consultations.find((one) => one.taskKey === taskKey);
    return asked ? <Question consultation={asked} /> : null;
  }
  if (kind !== 'extend' || !dossier.dueAt) return null;
  const rows = [
    { key: 'now', question: text.oldDue, answer: <strong>{formatDateTime(dossier.dueAt)}</strong> },
    ...(dossier.due
      ? [{ key: 'limit', question: text.limit, answer: pickText(dossier.due.limit, lang) }]
      : []),
  ];
  return <SummaryList rows={rows} />;
}
