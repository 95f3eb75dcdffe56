import type { Dossier } from '@motcua/contracts';
import { Facts } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime, formatMoney } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { DueWhy } from './due-why.js';
import { timelineQuery } from './queries.js';
import { dossierText } from './text.js';

/** Whose turn it is and by when, the two things that everybody comes to ask. */
export function DossierFacts({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText).facts;
  const lang = useLang();
  const timeline = useQuery(timelineQuery(dossier.code));
  const { turn, dueAt, completedAt, lateness, fee, due } = dossier;
  // Withdrawn or stopped: the date promised no longer means anything.
  const promised = lateness !== 'DONE' || (dueAt !== null && dossier.outcome !== null);
  // Nothing is charged for what was never accepted.
  const owed = lateness !== 'DONE' || dossier.acceptedAt !== null;
  const kept = completedAt && dueAt ? (completedAt <= dueAt ? text.inTime : text.afterDue) : undefined;
  const standing =
    lateness === 'PAUSED' && turn.who !== 'OWNER'
      ? text.pausedByLaw
      : lateness !== 'DONE' && (dueAt || lateness === 'PAUSED')
        ? text.lateness[lateness]
        : undefined;
  const facts: Fact[] = [
    { icon: turn.who === 'OWNER' ? 'user' : 'building', label: text.turn, value: pickText(turn.text, lang) },
    ...(promised
      ? [
          {
            icon: 'calendar' as const,
            label: text.due,
            value: dueAt ? formatDateTime(dueAt) : text.dueLater,
            detail: standing,
          },
        ]
      : []),
    ...(completedAt && dossier.outcome
      ? [
          {
            icon: 'check-circle' as const,
            label: text.completed,
            value: formatDateTime(completedAt),
            detail: kept,
          },
        ]
      : []),
    ...(fee && owed
      ? [
          {
            icon: 'money' as const,
            label: text.fee,
            value:
              fee.total === null ? text.feeSeeText : fee.total === 0 ? text.feeNone : formatMoney(fee.total),
            detail: fee.total === 0 ? undefined : pickText(fee.explanation, lang),
          },
        ]
      : []),
  ];
  return (
    <div>
      <Facts facts={facts} />
      {promised && due && <DueWhy due={due} entries={timeline.data?.items ?? []} />}
    </div>
  );
}
