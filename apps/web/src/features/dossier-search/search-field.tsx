import { Button } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { dossierSearchText } from './text.js';

const PAUSE_MS = 300;

export interface SearchFieldProps {
  q: string;
  onSearch: (q: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** Searches when typing pauses and at once on Enter; arrow down goes to the first dossier found. */
export function SearchField({ q, onSearch, inputRef }: SearchFieldProps) {
  const text = useText(dossierSearchText);
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  // The address changed by other means, such as Back.
  if (known !== q) {
    setKnown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const search = (words: string, after: number) => {
    setTyped(words);
    clearTimeout(pause.current);
    if (after === 0) onSearch(words.trim());
    else pause.current = setTimeout(() => onSearch(words.trim()), after);
  };
  return (
    <form
      className="found__search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(typed, 0);
      }}
    >
      <label className="found__label" htmlFor="found-q">
        {text.label}
      </label>
      <p className="mc-field__hint" id="found-q-hint">
        {text.hint}
      </p>
      <div className="found__field">
        <input
          ref={inputRef}
          id="found-q"
          type="search"
          className="mc-input"
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="found-q-hint"
          value={typed}
          onChange={(event) => search(event.target.value, PAUSE_MS)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !typed) event.currentTarget.blur();
            if (event.key !== 'ArrowDown') return;
            const first = document.querySelector<HTMLElement>('.found__list [data-row-link]');
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
        />
        <kbd aria-hidden="true">/</kbd>
        {typed && (
          <Button
            variant="quiet"
            icon="close"
            aria-label={text.clear}
            onClick={() => {
              search('', 0);
              inputRef.current?.focus();
            }}
          />
        )}
      </div>
    </form>
  );
}
