import './field.css';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.js';

/** What every control has around it. All wording comes from the caller. */
export interface FieldFrame {
  /** Becomes the control's id, so that an error summary can link to it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  /** Marks an optional field in words, for instance "(không bắt buộc)"; required ones carry no mark. */
  optionalMark?: string | undefined;
  /** Where a prefilled value came from, with a way to change or refuse it. */
  note?: ReactNode | undefined;
  /** The question is the page's heading: the label then looks like one. */
  labelSize?: 'normal' | 'page' | undefined;
}

export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export function describedBy(
  { id, hint, error, note }: Pick<FieldFrame, 'id' | 'hint' | 'error' | 'note'>,
  own?: string,
) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`, own].filter(Boolean);
  return ids.length ? ids.join(' ') : undefined;
}

export function controlAttributes(frame: FieldFrame, own?: string): ControlAttributes {
  return {
    id: frame.id,
    'aria-describedby': describedBy(frame, own),
    'aria-invalid': frame.error ? true : undefined,
  };
}

export function FieldHint({ id, hint }: Pick<FieldFrame, 'id' | 'hint'>) {
  return hint ? (
    <div className="mc-field__hint" id={`${id}-hint`}>
      {hint}
    </div>
  ) : null;
}

export function FieldError({ id, error }: Pick<FieldFrame, 'id' | 'error'>) {
  return error ? (
    <p className="mc-field__error" id={`${id}-error`}>
      <Icon name="error" />
      <span>{error}</span>
    </p>
  ) : null;
}

export function FieldNote({ id, note }: Pick<FieldFrame, 'id' | 'note'>) {
  return note ? (
    <div className="mc-field__note" id={`${id}-note`}>
      {note}
    </div>
  ) : null;
}

export function LabelText({ label, optionalMark }: Pick<FieldFrame, 'label' | 'optionalMark'>) {
  return (
    <>
      {label}
      {optionalMark && <span className="mc-field__optional"> {optionalMark}</span>}
    </>
  );
}

/** Label, hint, error, control: the error stands above the control, where a phone's keyboard does not hide it. */
export function Field({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  return (
    <div className="mc-field" data-invalid={frame.error ? true : undefined}>
      <label
        className="mc-field__label"
        data-size={frame.labelSize}
        id={`${frame.id}-label`}
        htmlFor={frame.id}
      >
        <LabelText {...frame} />
      </label>
      <FieldHint {...frame} />
      <FieldError {...frame} />
      {children}
      <FieldNote {...frame} />
    </div>
  );
}
