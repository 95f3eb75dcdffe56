import type { Ref } from 'react';
import { Button } from '../actions/button.js';
import type { PickOption } from './match-options.js';

export interface PickedOptionProps {
  /** The field's id: the button that changes the choice carries it. */
  id: string;
  option: PickOption;
  changeText: string;
  buttonRef: Ref<HTMLButtonElement>;
  onChange: () => void;
}

export function PickedOption({ id, option, changeText, buttonRef, onChange }: PickedOptionProps) {
  return (
    <div className="mc-pick__chosen">
      <span id={`${id}-chosen`}>
        <strong>{option.label}</strong>
        {option.detail && <span className="mc-pick__detail">{option.detail}</span>}
      </span>
      <Button
        ref={buttonRef}
        id={id}
        variant="quiet"
        size="small"
        icon="edit"
        // The field's label names the button too; without this its own word would go unheard.
        aria-labelledby={`${id}-change ${id}-label`}
        aria-describedby={`${id}-chosen`}
        onClick={onChange}
      >
        <span id={`${id}-change`}>{changeText}</span>
      </Button>
    </div>
  );
}
