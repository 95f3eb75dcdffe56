import type { Dossier } from '@motcua/contracts';
import { Disclosure, SummaryList } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { ownStepPageText } from './text.js';

export interface StatedProps {
  answers: Dossier['answers'];
  open: boolean;
}

/** What the owner stated, to hold the question against. */
export function Stated({ answers, open }: StatedProps) {
  const text = useText(ownStepPageText);
  return (
    <Disclosure summary={text.stated} open={open}>
      {answers.map(({ key, title, rows }) => (
        <section key={key}>
          <h2 className="check-page__item">{title}</h2>
          <SummaryList
            rows={rows.map((row, index) => ({
              key: `${row.fieldKey}/${index}`,
              question: row.label,
              answer: row.value || <em>{text.none}</em>,
            }))}
          />
        </section>
      ))}
    </Disclosure>
  );
}
