import type { OfferingAgencies } from '@motcua/contracts';
import { PickList } from '@motcua/ui';
import { formText } from '../form/text.js';
import { useText } from '../i18n/define-text.js';
import { draftText } from './text.js';

export interface AgencyChoiceProps {
  agencies: OfferingAgencies['items'];
  onChoose: (agencyCode: string) => void;
}

/** For a draft that was begun without saying where it is to go. */
export function AgencyChoice({ agencies, onChoose }: AgencyChoiceProps) {
  const text = useText(draftText).facts;
  const pick = useText(formText).pick;
  return (
    <PickList
      id="agency"
      label={text.chooseAgency}
      hint={pick.hint}
      texts={pick}
      options={agencies.map(({ competent, receiving }) => ({
        value: competent.code,
        label: competent.name,
        detail: receiving.name,
      }))}
      value=""
      onValue={onChoose}
    />
  );
}
