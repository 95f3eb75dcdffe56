import { useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent, ComponentProps } from 'react';
import { controlAttributes, Field } from './field.js';
import type { FieldFrame } from './field.js';
import { caretAfterDigits, groupDigits, parseMoney } from './parse-number.js';
import { splitFrame } from './split-frame.js';

export interface MoneyInputProps
  extends FieldFrame, Omit<ComponentProps<'input'>, keyof FieldFrame | 'value' | 'onChange'> {
  /** Whole dong once understood; otherwise the text as typed, so that nothing is ever cleared. */
  value: number | string | null;
  onValue: (value: number | string | null) => void;
  unit: string;
}

const show = (value: number | string | null) =>
  typeof value === 'number' && value >= 0 ? groupDigits(value) : String(value ?? '');

export function MoneyInput(props: MoneyInputProps) {
  const [frame, { value, onValue, unit, className = '', ...input }] = splitFrame(props);
  const ref = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<{ digits: number } | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!caret || !element || document.activeElement !== element) return;
    const at = caretAfterDigits(element.value, caret.digits);
    element.setSelectionRange(at, at);
  }, [caret]);

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value;
    const pasted =
      event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'insertFromPaste';
    // Our own grouping dots fall out of step at every key; a pasted text must be right as it stands.
    const amount = parseMoney(pasted ? text : text.replaceAll('.', ''));
    const before = text.slice(0, event.target.selectionStart ?? text.length);
    if (amount !== null) setCaret({ digits: before.replace(/\D/g, '').length });
    onValue(amount ?? (text || null));
  };
  return (
    <Field {...frame}>
      <div className="mc-affix">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          {...input}
          {...controlAttributes(frame, `${frame.id}-unit`)}
          ref={ref}
          className={`mc-input ${className}`}
          data-width="short"
          value={show(value)}
          onChange={change}
        />
        <span id={`${frame.id}-unit`}>{unit}</span>
      </div>
    </Field>
  );
}
