import { maxItemsOf } from '@motcua/forms';
import type { RepeatingGroupField, ResolvedField } from '@motcua/forms';
import { Button, VisuallyHidden } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { FieldGroup } from './field-group.js';
import { formText } from './text.js';
import { useField } from './use-field.js';

export interface GroupFieldProps {
  group: RepeatingGroupField;
  resolved: ResolvedField;
  /** Passed in, since any kind of field may stand in a card. */
  renderMember: (member: ResolvedField) => ReactNode;
}

/** Repeating people or places, each a card. */
export function GroupField({ group, resolved, renderMember }: GroupFieldProps) {
  const { frame, value, set } = useField(resolved);
  const text = useText(formText);
  const lang = useLang();
  const [said, setSaid] = useState('');
  const cards: unknown[] = Array.isArray(value) ? value : [];
  const title = pickText(group.itemTitle, lang);
  const max = maxItemsOf(group);
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  const addId = frame.id;

  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const titles = list.current?.querySelectorAll<HTMLElement>('.form-card__title');
    titles?.[titles.length - 1]?.focus();
  }, [cards.length]);

  const add = () => {
    added.current = true;
    setSaid('');
    set([...cards, {}]);
  };
  const remove = (index: number) => {
    setSaid(text.group.removed(`${title} ${index + 1}`));
    set(cards.filter((_card, at) => at !== index));
    document.getElementById(addId)?.focus();
  };
  return (
    <FieldGroup frame={frame}>
      <div className="form-cards" ref={list}>
        {resolved.items.map((members, index) => (
          // Cards have no identity but their place, and keep no state of their own.
          <section key={index} className="form-card" aria-label={`${title} ${index + 1}`}>
            <div className="form-card__head">
              <h2 className="form-card__title mc-quiet-focus" tabIndex={-1}>
                {title} {index + 1}
              </h2>
              <Button variant="quiet" size="small" icon="trash" onClick={() => remove(index)}>
                {text.group.remove}
                <VisuallyHidden>
                  {' '}
                  {title} {index + 1}
                </VisuallyHidden>
              </Button>
            </div>
            {members.map(renderMember)}
          </section>
        ))}
        {cards.length < max ? (
          <Button id={addId} icon="plus" onClick={add}>
            {text.group.add(title.toLowerCase())}
          </Button>
        ) : (
          <p className="mc-field__hint">{text.group.most(max)}</p>
        )}
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </div>
    </FieldGroup>
  );
}
