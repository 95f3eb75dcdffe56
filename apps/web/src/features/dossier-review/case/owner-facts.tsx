import type { Dossier } from '@motcua/contracts';
import { Disclosure, SummaryList } from '@motcua/ui';
import type { ReactNode } from 'react';
import { formatDateTime, formatMoney } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import type { Reveals } from '../reveal/use-reveals.js';
import { ShownNote } from '../reveal/shown-note.js';
import { MaskedValue } from './masked-value.js';
import { caseText } from './text.js';

export interface OwnerFactsProps {
  dossier: Dossier;
  reveals: Reveals;
}

export function OwnerFacts({ dossier, reveals }: OwnerFactsProps) {
  const text = useText(caseText).owner;
  const lang = useLang();
  const { owner, submitter, fee } = dossier;
  const row = (key: string, question: string, answer: ReactNode) => ({ key, question, answer });
  const masked = (value: string, label: string) => (
    <MaskedValue value={value} label={label} group="submitter" reveals={reveals} />
  );
  const when = (key: string, question: string, at: string | null) =>
    at ? [row(key, question, formatDateTime(at))] : [];
  const feeWords =
    fee &&
    [
      fee.total === null ? null : fee.total === 0 ? text.noFee : formatMoney(fee.total),
      pickText(fee.explanation, lang),
    ]
      .filter(Boolean)
      .join(' · ');
  const place =
    dossier.receivingAgency.code === dossier.competentAgency.code
      ? []
      : [row('competent', text.competent, dossier.competentAgency.name)];
  return (
    <>
      <ShownNote group="submitter" reveals={reveals} />
      <SummaryList
        rows={[
          row('name', text.name, owner.name),
          ...(submitter.name === owner.name ? [] : [row('by', text.submittedBy, submitter.name)]),
          row('id', text.personalId, masked(submitter.personalId, text.personalId)),
          row('phone', text.phone, submitter.phone ? masked(submitter.phone, text.phone) : text.noPhone),
          row('subject', text.subject, dossier.subject),
        ]}
      />
      <Disclosure summary={text.more}>
        <SummaryList
          rows={[
            row('submitted', text.submitted, formatDateTime(dossier.submittedAt)),
            ...when('accepted', text.accepted, dossier.acceptedAt),
            ...when('completed', text.completed, dossier.completedAt),
            ...when('returned', text.returned, dossier.returnedAt),
            row('receiving', text.receiving, dossier.receivingAgency.name),
            ...place,
            ...(feeWords ? [row('fee', text.fee, feeWords)] : []),
          ]}
        />
      </Disclosure>
    </>
  );
}
