import { ChoiceBox } from './choice.js';
import type { Choice } from './choice.js';
import { ChoiceGroup, choiceId } from './choice-group.js';
import type { FieldFrame } from './field.js';

export interface CheckboxGroupProps extends FieldFrame {
  choices: readonly Choice[];
  values: readonly string[];
  /** In the order of `choices`, not of ticking. */
  onValues: (values: string[]) => void;
  onBlur?: (() => void) | undefined;
}

export function CheckboxGroup({ choices, values, onValues, onBlur, ...frame }: CheckboxGroupProps) {
  const toggle = (value: string, on: boolean) =>
    onValues(
      choices.map((choice) => choice.value).filter((one) => (one === value ? on : values.includes(one))),
    );
  return (
    <ChoiceGroup {...frame}>
      {choices.map((choice, index) => (
        <ChoiceBox
          key={choice.value}
          type="checkbox"
          id={choiceId(frame.id, index)}
          label={choice.label}
          hint={choice.hint}
          more={choice.more}
          checked={values.includes(choice.value)}
          disabled={choice.disabled}
          onChange={(event) => toggle(choice.value, event.target.checked)}
          onBlur={onBlur}
        />
      ))}
    </ChoiceGroup>
  );
}
