import type { ChangeEvent, ComponentProps, ReactNode } from 'react';
import { controlAttributes, Field } from './field.js';
import type { FieldFrame } from './field.js';
import { splitFrame } from './split-frame.js';

export interface TextInputProps extends FieldFrame, Omit<ComponentProps<'input'>, keyof FieldFrame> {
  onValue?: ((value: string) => void) | undefined;
  width?: 'short' | 'normal' | 'full' | undefined;
  /** Words after the control, such as a unit. */
  suffix?: ReactNode | undefined;
}

export function TextInput(props: TextInputProps) {
  const [frame, { onValue, onChange, width, suffix, className = '', ...input }] = splitFrame(props);
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    onChange?.(event);
    onValue?.(event.target.value);
  };
  const control = (
    <input
      type="text"
      {...input}
      {...controlAttributes(frame, suffix ? `${frame.id}-suffix` : undefined)}
      className={`mc-input ${className}`}
      data-width={width}
      onChange={change}
    />
  );
  return (
    <Field {...frame}>
      {suffix ? (
        <div className="mc-affix">
          {control}
          <span id={`${frame.id}-suffix`}>{suffix}</span>
        </div>
      ) : (
        control
      )}
    </Field>
  );
}
