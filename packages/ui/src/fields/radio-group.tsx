import { ChoiceBox } from './choice.js';
import type { Choice } from './choice.js';
import { ChoiceGroup, choiceId } from './choice-group.js';
import type { FieldFrame } from './field.js';

export interface RadioGroupProps extends FieldFrame {
  choices: readonly Choice[];
  value: string;
  onValue: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** Side by side, for two or three short answers such as yes and no. */
  inline?: boolean | undefined;
}

export function RadioGroup({ choices, value, onValue, onBlur, ...frame }: RadioGroupProps) {
  return (
    <ChoiceGroup {...frame}>
      {choices.map((choice, index) => (
        <ChoiceBox
          key={choice.value}
          type="radio"
          id={choiceId(frame.id, index)}
          name={frame.id}
          label={choice.label}
          hint={choice.hint}
          more={choice.more}
          value={choice.value}
          checked={choice.value === value}
          disabled={choice.disabled}
          onChange={() => onValue(choice.value)}
          onBlur={onBlur}
        />
      ))}
    </ChoiceGroup>
  );
}
