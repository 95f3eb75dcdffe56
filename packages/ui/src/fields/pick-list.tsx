import './pick-list.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { controlAttributes, Field } from './field.js';
import type { FieldFrame } from './field.js';
import { matchOptions } from './match-options.js';
import type { PickOption } from './match-options.js';
import { PickedOption } from './picked-option.js';

export interface PickListTexts {
  /** "12 kết quả, đang hiện 8": read out while typing. */
  count: (found: number, shown: number) => string;
  none: (typed: string) => string;
  change: string;
}

export interface PickListProps extends FieldFrame {
  options: readonly PickOption[];
  value: string;
  onValue: (value: string) => void;
  texts: PickListTexts;
  /** Set when the server searches: options are then shown as they come. */
  onSearch?: ((typed: string) => void) | undefined;
  /** The chosen option when `options` may not hold it. */
  chosen?: PickOption | undefined;
  limit?: number | undefined;
}

/** A search field above plain buttons. Not a combobox: those are troublesome with screen readers on phones. */
export function PickList(props: PickListProps) {
  const { options, value, onValue, texts, onSearch, limit = 8, chosen, ...frame } = props;
  const [typed, setTyped] = useState('');
  const found = useMemo(
    () => (onSearch ? [...options] : matchOptions(options, typed)),
    [options, typed, onSearch],
  );
  const picked = chosen?.value === value ? chosen : options.find((option) => option.value === value);

  // The pressed button leaves the page, so focus is handed to what takes its place.
  const searchRef = useRef<HTMLInputElement>(null);
  const changeRef = useRef<HTMLButtonElement>(null);
  const moveFocus = useRef(false);
  useLayoutEffect(() => {
    if (moveFocus.current) (value ? changeRef : searchRef).current?.focus();
    moveFocus.current = false;
  }, [value]);

  const search = (text: string) => {
    setTyped(text);
    onSearch?.(text);
  };
  const pick = (next: string) => {
    moveFocus.current = true;
    search('');
    onValue(next);
  };

  if (value && picked) {
    return (
      <Field {...frame}>
        <PickedOption
          id={frame.id}
          option={picked}
          changeText={texts.change}
          buttonRef={changeRef}
          onChange={() => pick('')}
        />
      </Field>
    );
  }
  const asked = typed.trim();
  const shown = asked || options.length <= limit ? found.slice(0, limit) : [];
  const status = found.length ? texts.count(found.length, shown.length) : texts.none(asked);
  return (
    <Field {...frame}>
      <input
        ref={searchRef}
        type="search"
        autoComplete="off"
        {...controlAttributes(frame, `${frame.id}-count`)}
        className="mc-input"
        value={typed}
        onChange={(event) => search(event.target.value)}
      />
      <p className="mc-pick__count" id={`${frame.id}-count`} role="status">
        {asked && status}
      </p>
      <ul className="mc-pick__list">
        {shown.map((option) => (
          <li key={option.value}>
            <button type="button" className="mc-pick__option" onClick={() => pick(option.value)}>
              {option.label}
              {option.detail && <span className="mc-pick__detail">{option.detail}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Field>
  );
}
