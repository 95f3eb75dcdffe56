import type { Dossier } from '@motcua/contracts';
import { SummaryList } from '@motcua/ui';
import { CorrectButtons } from '../correct/correct-buttons.js';
import type { Pressed } from '../actions/pressed.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { caseText } from './text.js';

export interface StepResultsProps {
  dossier: Pick<Dossier, 'stepAnswers' | 'actions'>;
  onPress: (pressed: Pressed) => void;
}

/** What officers and systems have found out on the way, and the ways to mend what one said oneself. */
export function StepResults({ dossier: { stepAnswers, actions }, onPress }: StepResultsProps) {
  const text = useText(caseText);
  const lang = useLang();
  return (
    <>
      {stepAnswers
        .filter(({ rows }) => rows.length > 0)
        .map(({ stepName, rows }, index) => (
          <section key={`${stepName.vi}/${index}`}>
            <h3>{pickText(stepName, lang)}</h3>
            <SummaryList
              rows={rows.map(({ fieldKey, label, value }) => ({
                key: fieldKey,
                question: label,
                answer: value || <span className="case__none">{text.notAnswered}</span>,
              }))}
            />
          </section>
        ))}
      <CorrectButtons actions={actions} onPress={onPress} />
    </>
  );
}
