import { ChoiceBox } from './choice.js';
import { describedBy, FieldError } from './field.js';
import type { FieldFrame } from './field.js';

export interface CheckboxProps extends Pick<FieldFrame, 'id' | 'label' | 'hint' | 'error'> {
  checked: boolean;
  onValue: (checked: boolean) => void;
  disabled?: boolean | undefined;
}

/** A single box, such as a declaration. For a yes-or-no question use radios: an empty box is not a "no". */
export function Checkbox({ id, label, hint, error, checked, onValue, disabled }: CheckboxProps) {
  return (
    <div className="mc-field" data-invalid={error ? true : undefined}>
      <FieldError id={id} error={error} />
      <ChoiceBox
        type="checkbox"
        id={id}
        label={label}
        hint={hint}
        checked={checked}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, error })}
        onChange={(event) => onValue(event.target.checked)}
      />
    </div>
  );
}
