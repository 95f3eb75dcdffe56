import type { AvailableAction } from '@motcua/contracts';
import { PickList } from '@motcua/ui';
import { formText } from '../../../shared/form/text.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { actionText } from './text.js';

export interface UnitFieldProps {
  id: string;
  units: NonNullable<AvailableAction['units']>;
  value: string;
  onValue: (code: string) => void;
  error?: string | undefined;
}

const FEW = 8;

/** Agencies and divisions that can be asked, found by a word of their name. */
export function UnitField({ units, ...field }: UnitFieldProps) {
  const text = useText(actionText);
  const { pick } = useText(formText);
  return (
    <PickList
      {...field}
      label={text.unitLabel}
      hint={units.length > FEW ? pick.hint : undefined}
      options={units.map(({ code, name }) => ({ value: code, label: name }))}
      texts={pick}
    />
  );
}
