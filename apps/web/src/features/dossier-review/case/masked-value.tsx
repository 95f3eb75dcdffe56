import { Button } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { caseText } from './text.js';

export interface MaskedValueProps {
  value: string;
  label: string;
  onUnmask: () => void;
}

/** Digits that the server has hidden stand as dots or stars. */
export const isMasked = (value: string): boolean => /[•*●]{2,}/.test(value);

export function MaskedValue({ value, label, onUnmask }: MaskedValueProps) {
  const text = useText(caseText);
  if (!isMasked(value)) return value;
  return (
    <span className="masked">
      {value}
      <Button
        size="small"
        variant="quiet"
        icon="eye"
        aria-label={text.unmaskWhich(label)}
        title={text.unmaskHint}
        onClick={onUnmask}
      >
        {text.unmask}
      </Button>
    </span>
  );
}
