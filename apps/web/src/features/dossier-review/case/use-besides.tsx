import type { Dossier } from '@motcua/contracts';
import type { ReactNode } from 'react';
import type { Pressed } from '../actions/pressed.js';
import { Consultations } from '../consult/consultations.js';
import { consultText } from '../consult/text.js';
import { PaymentsSettled } from '../payment/payments-settled.js';
import { paymentText } from '../payment/text.js';
import { RelatedDossiers } from '../waiting/related-dossiers.js';
import { waitingText } from '../waiting/text.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { StepResults } from './step-results.js';
import { caseText } from './text.js';

export interface CasePart {
  /** Of its heading. */
  id: string;
  title: string;
  /** The same in a word, for the row of links. */
  short: string;
  content: ReactNode;
}

/** What has come to the dossier besides what was filed; only the parts that this dossier has. */
export function useBesides(dossier: Dossier, onPress: (pressed: Pressed) => void): CasePart[] {
  const { steps, short } = useText(caseText);
  const { title: consulted } = useText(consultText);
  const { settled } = useText(paymentText);
  const { related } = useText(waitingText);
  const { stepAnswers, actions, consultations, payments, parent, children } = dossier;
  const has = {
    steps: stepAnswers.some(({ rows }) => rows.length > 0) || actions.some(({ kind }) => kind === 'correct'),
    consulted: consultations.length > 0,
    payments: payments.length > 0,
    related: parent !== null || children.length > 0,
  };
  return [
    ...(has.steps
      ? [
          {
            id: 'case-steps',
            title: steps,
            short: short.steps,
            content: <StepResults dossier={dossier} onPress={onPress} />,
          },
        ]
      : []),
    ...(has.consulted
      ? [
          {
            id: 'case-consulted',
            title: consulted,
            short: short.consulted,
            content: <Consultations consultations={consultations} />,
          },
        ]
      : []),
    ...(has.payments
      ? [
          {
            id: 'case-payments',
            title: settled,
            short: short.payments,
            content: <PaymentsSettled payments={payments} />,
          },
        ]
      : []),
    ...(has.related
      ? [
          {
            id: 'case-related',
            title: related,
            short: short.related,
            content: <RelatedDossiers dossier={dossier} />,
          },
        ]
      : []),
  ];
}
