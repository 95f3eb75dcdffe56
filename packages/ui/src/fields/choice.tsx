import './choice.css';
import type { ComponentProps, ReactNode } from 'react';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  disabled?: boolean | undefined;
  /** Further questions that belong to this answer, shown while it is chosen. */
  more?: ReactNode | undefined;
}

export interface ChoiceBoxProps extends ComponentProps<'input'> {
  id: string;
  type: 'radio' | 'checkbox';
  label: ReactNode;
  hint?: ReactNode | undefined;
  more?: ReactNode | undefined;
}

export function ChoiceBox({ label, hint, more, ...input }: ChoiceBoxProps) {
  const described = [input['aria-describedby'], hint && `${input.id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="mc-choice">
      <input {...input} className="mc-choice__box" aria-describedby={described || undefined} />
      <label className="mc-choice__label" htmlFor={input.id}>
        {label}
      </label>
      {hint && (
        <div className="mc-choice__hint" id={`${input.id}-hint`}>
          {hint}
        </div>
      )}
      {input.checked && more && <div className="mc-choice__more">{more}</div>}
    </div>
  );
}
