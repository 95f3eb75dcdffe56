import { Button, matchOptions, TextInput, VisuallyHidden } from '@motcua/ui';
import { useState } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import type { Askable } from './supplement-draft.js';
import { supplementText } from './text.js';

export interface SupplementPickerProps {
  offered: readonly Askable[];
  chosen: ReadonlySet<string>;
  onAdd: (id: string) => void;
  onAddOther: () => void;
}

/** The left side: everything that may be asked for, found by a word of its name. */
export function SupplementPicker({ offered, chosen, onAdd, onAddOther }: SupplementPickerProps) {
  const text = useText(supplementText);
  const [typed, setTyped] = useState('');
  const options = offered.map((item) => ({ ...item, value: item.id, detail: item.place ?? text.documents }));
  const found = matchOptions(options, typed);
  const places = [...new Set(found.map(({ detail }) => detail))];
  return (
    <section className="supplement__pick" aria-labelledby="supplement-pick">
      <h3 id="supplement-pick">{text.pickTitle}</h3>
      <TextInput
        id="supplement-items"
        type="search"
        label={text.search}
        value={typed}
        onValue={setTyped}
        autoComplete="off"
        width="full"
      />
      <p role="status">{found.length === 0 ? text.none(typed) : text.found(found.length)}</p>
      <div className="supplement__offer" role="group" aria-labelledby="supplement-pick" tabIndex={0}>
        {places.map((place) => (
          <section key={place} aria-label={place}>
            <h4>{place}</h4>
            <ul>
              {found
                .filter(({ detail }) => detail === place)
                .map(({ id, label }) => (
                  <li key={id}>
                    <button type="button" aria-pressed={chosen.has(id)} onClick={() => onAdd(id)}>
                      <span>{label}</span>
                      <span className="supplement__add">
                        <VisuallyHidden>: </VisuallyHidden>
                        {chosen.has(id) ? text.added : text.add}
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <Button size="small" icon="plus" onClick={onAddOther}>
        {text.addOther}
      </Button>
    </section>
  );
}
