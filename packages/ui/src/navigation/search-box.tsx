import '../fields/field.css';
import './search-box.css';
import type { FormEvent, ReactNode, Ref } from 'react';
import { Button } from '../actions/button.js';

export interface SearchBoxProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  buttonText: string;
  value: string;
  onValue: (value: string) => void;
  onSearch: (value: string) => void;
  /** Where the form goes should scripts not have arrived yet. */
  action?: string | undefined;
  name?: string | undefined;
  size?: 'normal' | 'large' | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export function SearchBox(props: SearchBoxProps) {
  const { id, label, hint, buttonText, value, onValue, onSearch, action, name = 'q', size, inputRef } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(value);
  };
  return (
    <form className="mc-search" role="search" action={action} data-size={size} onSubmit={submit}>
      <label className="mc-search__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="mc-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="mc-search__row">
        <input
          ref={inputRef}
          className="mc-input"
          type="search"
          id={id}
          name={name}
          value={value}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onValue(event.target.value)}
        />
        <Button variant="primary" type="submit" icon="search">
          {buttonText}
        </Button>
      </div>
    </form>
  );
}
