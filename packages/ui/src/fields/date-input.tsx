import { useState } from 'react';
import type { ChangeEvent, ComponentProps } from 'react';
import { controlAttributes, Field } from './field.js';
import type { FieldFrame } from './field.js';
import { parseDate, readDateBack, showDate } from './parse-date.js';
import { splitFrame } from './split-frame.js';

export interface DateInputProps
  extends FieldFrame, Omit<ComponentProps<'input'>, keyof FieldFrame | 'value' | 'onChange'> {
  /** An ISO date once it is one; until then the text as typed, so that nothing is ever cleared. */
  value: string;
  onValue: (value: string) => void;
  /** Language of the weekday that is shown back. */
  locale: string;
}

const meaning = (text: string) => {
  const parsed = parseDate(text);
  return 'iso' in parsed ? parsed.iso : text;
};

export function DateInput(props: DateInputProps) {
  const [frame, { value, onValue, onBlur, locale, className = '', ...input }] = splitFrame(props);
  const [text, setText] = useState(() => showDate(value));
  // Typed text wins while it means the value; another value came from outside (a saved draft, a prefill).
  const shown = meaning(text) === value ? text : showDate(value);
  const parsed = parseDate(shown);
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.target.value);
    onValue(meaning(event.target.value));
  };
  return (
    <Field {...frame}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        {...input}
        {...controlAttributes(frame, `${frame.id}-readback`)}
        className={`mc-input ${className}`}
        data-width="short"
        value={shown}
        onChange={change}
        onBlur={(event) => {
          setText(showDate(meaning(shown)));
          onBlur?.(event);
        }}
      />
      <p className="mc-readback" id={`${frame.id}-readback`}>
        {'iso' in parsed ? readDateBack(parsed.iso, locale) : ''}
      </p>
    </Field>
  );
}
