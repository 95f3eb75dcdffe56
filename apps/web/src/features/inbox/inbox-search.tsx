import { Button, VisuallyHidden } from '@motcua/ui';
import { useEffect, useState } from 'react';
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
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === q) return;
    const timer = setTimeout(() => onSearch(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <form
      className="inbox__search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
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
        onChange={(event) => setTyped(event.target.value)}
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
            setTyped('');
            onSearch('');
            inputRef.current?.focus();
          }}
        />
      )}
    </form>
  );
}
