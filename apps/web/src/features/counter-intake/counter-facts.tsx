import type { Draft } from '@motcua/contracts';
import { Facts } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { draftText } from '../../shared/draft/text.js';
import { useText } from '../../shared/i18n/define-text.js';
import { officerWorkText } from '../../shared/officer-work/text.js';
import { counterText } from './text.js';

/** For whom, how it came in, and where it goes: in sight while the form is filled in. */
export function CounterFacts({ draft }: { draft: Draft }) {
  const text = useText(counterText);
  const words = useText(draftText).facts;
  const { channel } = useText(officerWorkText);
  const { applicant, agency, receivingAgency } = draft;
  const facts: Fact[] = [
    ...(applicant
      ? [
          {
            icon: 'user' as const,
            label: text.form.savedFor,
            value: text.form.for(applicant.name, applicant.personalId),
            detail: applicant.hasAccount ? text.applicant.withAccount : text.applicant.withoutAccount,
          },
        ]
      : []),
    { icon: 'folder', label: text.form.channel, value: channel[draft.channel] },
    ...(receivingAgency
      ? [{ icon: 'pin' as const, label: words.receiving, value: receivingAgency.name }]
      : []),
    ...(agency ? [{ icon: 'building' as const, label: words.agency, value: agency.name }] : []),
  ];
  return <Facts facts={facts} />;
}
