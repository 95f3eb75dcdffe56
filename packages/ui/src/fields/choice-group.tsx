import type { ReactNode } from 'react';
import { describedBy, FieldError, FieldHint, FieldNote, LabelText } from './field.js';
import type { FieldFrame } from './field.js';

export interface ChoiceGroupProps extends FieldFrame {
  inline?: boolean | undefined;
  children: ReactNode;
}

/** The first box carries the frame's id, so that an error summary's link lands on something that takes focus. */
export const choiceId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);

export function ChoiceGroup({ inline, children, ...frame }: ChoiceGroupProps) {
  return (
    <fieldset
      className="mc-field"
      data-invalid={frame.error ? true : undefined}
      aria-describedby={describedBy(frame)}
    >
      <legend className="mc-field__label" data-size={frame.labelSize}>
        <LabelText {...frame} />
      </legend>
      <FieldHint {...frame} />
      <FieldError {...frame} />
      <div className="mc-choices" data-inline={inline || undefined}>
        {children}
      </div>
      <FieldNote {...frame} />
    </fieldset>
  );
}
