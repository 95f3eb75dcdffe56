import type { ChangeEvent, ComponentProps } from 'react';
import { controlAttributes, Field } from './field.js';
import type { FieldFrame } from './field.js';
import { splitFrame } from './split-frame.js';

export interface SelectProps extends FieldFrame, Omit<ComponentProps<'select'>, keyof FieldFrame> {
  options: readonly { value: string; label: string; disabled?: boolean | undefined }[];
  /** The first, empty option; without it the first real option is preselected. */
  emptyLabel?: string | undefined;
  onValue?: ((value: string) => void) | undefined;
  width?: 'short' | 'normal' | 'full' | undefined;
}

export function Select(props: SelectProps) {
  const [frame, { options, emptyLabel, onValue, onChange, width, className = '', ...select }] =
    splitFrame(props);
  const change = (event: ChangeEvent<HTMLSelectElement>) => {
    onChange?.(event);
    onValue?.(event.target.value);
  };
  return (
    <Field {...frame}>
      <select
        {...select}
        {...controlAttributes(frame)}
        className={`mc-input ${className}`}
        data-width={width}
        onChange={change}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
