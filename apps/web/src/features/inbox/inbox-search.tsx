import { Button, VisuallyHidden } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { inboxText } from './text.js';

const PAUSE_MS = 300;

export interface InboxSearchProps {
  q: string;
  onSearch: (q: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** Searches when typing pauses, and at once on Enter. */
export function InboxSearch({ q, onSearch, inputRef }: InboxSearchProps) {
  const text = useText(inboxText);
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  // The address changed by other means: Back, a link that clears the search.
  if (known !== q) {
    setKnown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onSearch(words.trim()), PAUSE_MS);
  };
  const searchNow = (words: string) => {
    setTyped(words);
    clearTimeout(pause.current);
    onSearch(words.trim());
  };
  return (
    <form
      className="inbox__search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        searchNow(typed);
      }}
    >
      <label htmlFor="inbox-q">
        <VisuallyHidden>{text.searchLabel}</VisuallyHidden>
      </label>
      <input
        ref={inputRef}
        id="inbox-q"
        name="q"
        type="search"
        className="mc-input"
        placeholder={text.searchPlaceholder}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          // Out of the field and onto the list, as in every keyboard list.
          if (event.key === 'Escape' && !typed) event.currentTarget.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      {typed && (
        <Button
          size="small"
          variant="quiet"
          icon="close"
          aria-label={text.clearSearch}
          onClick={() => {
            searchNow('');
            inputRef.current?.focus();
          }}
        />
      )}
    </form>
  );
}
