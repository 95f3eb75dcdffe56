import type { Dossier } from '@motcua/contracts';
import { Button, SummaryList } from '@motcua/ui';
import { useState } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import type { Reveals } from '../reveal/use-reveals.js';
import { ShownNote } from '../reveal/shown-note.js';
import { isMasked, MaskedValue } from './masked-value.js';
import { caseText } from './text.js';

export interface AnswersSectionProps {
  dossier: Dossier;
  reveals: Reveals;
}

/** What the citizen sees of their answers, in the same order and words; what a supplement changed is marked. */
export function AnswersSection({ dossier, reveals }: AnswersSectionProps) {
  const text = useText(caseText);
  const [changedOnly, setChangedOnly] = useState(false);
  const changes = dossier.answers.flatMap(({ rows }) => rows).filter(({ changed }) => changed).length;
  const hides = dossier.answers.some(({ rows }) => rows.some(({ value }) => isMasked(value)));
  return (
    <>
      {changes > 0 && (
        <Button
          className="case__only"
          size="small"
          aria-pressed={changedOnly}
          onClick={() => setChangedOnly(!changedOnly)}
        >
          {changedOnly ? text.showAll : text.changedOnly(changes)}
        </Button>
      )}
      <ShownNote group="answers" reveals={reveals} />
      {hides && reveals.may && !reveals.shown.answers && <p className="case__mask">{text.unmaskHint}</p>}
      {dossier.answers.map((page) => {
        const rows = page.rows.filter(({ changed }) => changed || !changedOnly);
        if (rows.length === 0) return null;
        return (
          <section key={page.key} aria-label={page.title}>
            <h3>{page.title}</h3>
            <SummaryList
              rows={rows.map(({ fieldKey, label, value, changed }, index) => ({
                key: `${fieldKey}/${index}`,
                question: label,
                answer: (
                  <>
                    {value ? (
                      <MaskedValue value={value} label={label} group="answers" reveals={reveals} />
                    ) : (
                      <span className="case__none">{text.notAnswered}</span>
                    )}
                    {changed && <em className="case__changed">{text.changed}</em>}
                  </>
                ),
                changed,
              }))}
            />
          </section>
        );
      })}
    </>
  );
}
