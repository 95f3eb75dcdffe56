import type { ReactNode } from 'react';
import { Icon } from '@motcua/ui';
import type { FieldBinding } from './use-field.js';

export interface FieldGroupProps {
  frame: FieldBinding['frame'];
  children: ReactNode;
}

/** Several controls under one question; the first of them takes the focus when the whole is in error. */
export function FieldGroup({ frame, children }: FieldGroupProps) {
  const { id, label, hint, error, optionalMark, note } = frame;
  const described = [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`].filter(Boolean);
  return (
    <fieldset
      className="mc-field"
      data-invalid={error ? true : undefined}
      aria-describedby={described.join(' ') || undefined}
    >
      <legend className="mc-field__label">
        {label}
        {optionalMark && <span className="mc-field__optional"> {optionalMark}</span>}
      </legend>
      {hint && (
        <div className="mc-field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="mc-field__error" id={`${id}-error`}>
          <Icon name="error" />
          <span>{error}</span>
        </p>
      )}
      {children}
      {note && (
        <div className="mc-field__note" id={`${id}-note`}>
          {note}
        </div>
      )}
    </fieldset>
  );
}
