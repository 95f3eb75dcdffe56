import type { Dossier } from '@motcua/contracts';
import { Button, VisuallyHidden } from '@motcua/ui';
import { ReasonField } from '../actions/reason-field.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { MAX_REASON } from './supplement-draft.js';
import type { Askable, AskedItem } from './supplement-draft.js';
import { supplementText } from './text.js';

export const reasonId = (id: string): string => `reason-${id.replace(/\W/g, '-')}`;

export interface SupplementItemsProps {
  items: readonly AskedItem[];
  offered: readonly Askable[];
  answers: Dossier['answers'];
  /** By id of the reason's control. */
  errors: ReadonlyMap<string, string>;
  onReason: (id: string, reason: string) => void;
  onRemove: (id: string) => void;
}

/** The right side: what is asked for, each with its reason and what the applicant has given so far. */
export function SupplementItems(props: SupplementItemsProps) {
  const { items, offered, answers, errors, onReason, onRemove } = props;
  const text = useText(supplementText);
  const given = (key: string) =>
    answers
      .flatMap(({ rows }) => rows)
      .filter((row) => row.fieldKey === key)
      .map(({ value }) => value)
      .join('; ');
  return (
    <section className="supplement__asked" aria-labelledby="supplement-asked">
      <h3 id="supplement-asked">{text.askedTitle(items.length)}</h3>
      {items.length === 0 && <p>{text.askedEmpty}</p>}
      <ol>
        {items.map(({ id, reason }) => {
          const known = offered.find((item) => item.id === id);
          const label = known?.label ?? text.other;
          const kind = known?.kind === 'DOCUMENT' ? text.document : known ? text.field : text.other;
          const templates = known?.kind === 'DOCUMENT' ? text.documentReasons : text.fieldReasons;
          return (
            <li key={id}>
              <div className="supplement__head">
                <p>
                  <span className="supplement__kind">{kind}</span> <strong>{known ? label : ''}</strong>
                </p>
                <Button
                  size="small"
                  variant="quiet"
                  icon="trash"
                  aria-label={text.removeWhich(label)}
                  title={text.remove}
                  onClick={() => onRemove(id)}
                />
              </div>
              {known?.kind === 'FIELD' && (
                <p className="supplement__now">
                  {text.now}: {given(known.key) || text.noAnswer}
                </p>
              )}
              <ReasonField
                id={reasonId(id)}
                label={
                  <>
                    {text.reason}
                    <VisuallyHidden>: {label}</VisuallyHidden>
                  </>
                }
                rows={2}
                limit={MAX_REASON}
                value={reason}
                onValue={(words) => onReason(id, words)}
                error={errors.get(reasonId(id))}
                templates={known ? Object.values(templates) : []}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
