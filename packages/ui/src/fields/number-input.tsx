import { useState } from 'react';
import { TextInput } from './text-input.js';
import type { TextInputProps } from './text-input.js';
import { parseNumber, showNumber } from './parse-number.js';

export interface NumberInputProps extends Omit<TextInputProps, 'value' | 'onValue' | 'onChange'> {
  /** A number once understood; otherwise the text as typed, so that nothing is ever cleared. */
  value: number | string | null;
  onValue: (value: number | string | null) => void;
  decimals?: boolean | undefined;
}

/** Not type="number": a wheel or arrow key would change it, and some browsers hide what they cannot read. */
export function NumberInput({
  value,
  onValue,
  decimals = false,
  width = 'short',
  ...rest
}: NumberInputProps) {
  const read = (typed: string) => parseNumber(typed, decimals) ?? (typed || null);
  const [text, setText] = useState('');
  const shown = read(text) === value ? text : typeof value === 'number' ? showNumber(value) : (value ?? '');
  return (
    <TextInput
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      {...rest}
      width={width}
      value={shown}
      onValue={(typed) => {
        setText(typed);
        onValue(read(typed));
      }}
    />
  );
}
