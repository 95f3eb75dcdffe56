import { useEffect, useState } from 'react';
import type { ChangeEvent, ComponentProps } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden.js';
import { controlAttributes, Field } from './field.js';
import type { FieldFrame } from './field.js';
import { splitFrame } from './split-frame.js';

export interface TextAreaProps extends FieldFrame, Omit<ComponentProps<'textarea'>, keyof FieldFrame> {
  onValue?: ((value: string) => void) | undefined;
  /** Says how many characters are left; over the limit is allowed to be typed, never cut. */
  count?: { limit: number; text: (left: number) => string } | undefined;
}

export function TextArea(props: TextAreaProps) {
  const [frame, { onValue, onChange, count, className = '', ...area }] = splitFrame(props);
  const left = count ? count.limit - [...String(area.value ?? '')].length : 0;
  const countText = count?.text(left) ?? '';
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    onChange?.(event);
    onValue?.(event.target.value);
  };
  return (
    <Field {...frame}>
      <textarea
        rows={4}
        {...area}
        {...controlAttributes(frame, count && `${frame.id}-count`)}
        className={`mc-input ${className}`}
        onChange={change}
      />
      {count && (
        <p className={left < 0 ? 'mc-field__error' : 'mc-field__hint'} id={`${frame.id}-count`}>
          {countText}
        </p>
      )}
      {count && <Spoken text={left < count.limit / 5 ? countText : ''} />}
    </Field>
  );
}

/** Read out only once typing pauses: a count at every key would drown the letters. */
function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 1200);
    return () => clearTimeout(timer);
  }, [text]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}
