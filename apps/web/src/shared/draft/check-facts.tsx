import type { Draft } from '@motcua/contracts';
import { Facts } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { formatMoney } from '../formatting/format.js';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { draftText } from './text.js';

/** What submitting leads to: who decides, by when, for how much. */
export function CheckFacts({ draft, timeLimit }: { draft: Draft; timeLimit: string }) {
  const text = useText(draftText).facts;
  const lang = useLang();
  const { agency, receivingAgency, fee } = draft;
  const amount = (total: number | null) =>
    total === null ? text.feeSeeText : total === 0 ? text.feeNone : formatMoney(total);
  const facts: Fact[] = [
    ...(agency ? [{ icon: 'building' as const, label: text.agency, value: agency.name }] : []),
    ...(receivingAgency
      ? [{ icon: 'pin' as const, label: text.receiving, value: receivingAgency.name }]
      : []),
    { icon: 'clock', label: text.timeLimit, value: timeLimit },
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
  return <Facts facts={facts} />;
}
