import type { Dossier } from '@motcua/contracts';
import { DueBadge, Facts } from '@motcua/ui';
import type { Fact, Tone } from '@motcua/ui';
import { formatDateTime, formatMoney } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { DueWhy } from './due-why.js';
import { myDossiersText } from './text.js';

const tones: Record<Dossier['lateness'], Tone> = {
  OVERDUE: 'danger',
  DUE_SOON: 'warning',
  WITHIN_LIMIT: 'success',
  PAUSED: 'neutral',
  DONE: 'neutral',
};

export function DossierDates({ dossier }: { dossier: Dossier }) {
  const text = useText(myDossiersText).one;
  const lang = useLang();
  const { submittedAt, acceptedAt, dueAt, completedAt, lateness, fee, receivingAgency, competentAgency } = dossier;
  const sameAgency = receivingAgency.code === competentAgency.code;
  const due: Fact = {
    icon: 'calendar',
    label: text.dueAt,
    value: dueAt ? formatDateTime(dueAt) : text.dueUnknown,
    detail:
      dueAt && !completedAt && lateness !== 'DONE' ? (
        <DueBadge tone={tones[lateness]} text={text.lateness[lateness]} />
      ) : undefined,
  };
  const amount = (total: number | null) =>
    total === null ? text.feeSeeText : total === 0 ? text.feeNone : formatMoney(total);
  const facts: Fact[] = [
    completedAt
      ? { icon: 'check-circle', label: text.completedAt, value: formatDateTime(completedAt) }
      : due,
    { icon: 'send', label: text.submittedAt, value: formatDateTime(submittedAt) },
    ...(acceptedAt
      ? [{ icon: 'stamp' as const, label: text.acceptedAt, value: formatDateTime(acceptedAt) }]
      : []),
    { icon: 'pin', label: text.receiving, value: receivingAgency.name },
    ...(sameAgency ? [] : [{ icon: 'building' as const, label: text.competent, value: competentAgency.name }]),
    ...(fee
      ? [
          {
            icon: 'money' as const,
            label: text.fee,
            value: amount(fee.total),
            detail: pickText(fee.explanation, lang),
          },
        ]
      : []),
  ];
  return (
    <div>
      <Facts facts={facts} />
      {dossier.due && <DueWhy due={dossier.due} />}
    </div>
  );
}
