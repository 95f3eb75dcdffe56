import { Button } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import type { ShownGroup } from '../../../shared/officer-work/dossier-query.js';
import type { Reveals } from '../reveal/use-reveals.js';
import { caseText } from './text.js';

export interface MaskedValueProps {
  value: string;
  label: string;
  group: ShownGroup;
  reveals: Reveals;
}

/** Digits that the server has hidden stand as dots or stars. */
export const isMasked = (value: string): boolean => /[•*●]{2,}/.test(value);

export function MaskedValue({ value, label, group, reveals }: MaskedValueProps) {
  const text = useText(caseText);
  if (!isMasked(value) || !reveals.may) return value;
  return (
    <span className="masked">
      {value}
      <Button
        size="small"
        variant="quiet"
        icon="eye"
        aria-label={text.unmaskWhich(label)}
        title={text.unmaskHint}
        onClick={() => reveals.ask(group)}
      >
        {text.unmask}
      </Button>
    </span>
  );
}
