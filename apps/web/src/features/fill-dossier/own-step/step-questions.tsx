import type { ResolvedPage } from '@motcua/forms';
import { FormFields } from '../../../shared/form/form-fields.js';
import { FormScopeProvider } from '../../../shared/form/form-scope.js';
import type { FormScope } from '../../../shared/form/form-scope.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';

export interface StepQuestionsProps {
  pages: readonly ResolvedPage[];
  scope: FormScope;
}

/** The form of a step, which is short: all its pages one below the other. */
export function StepQuestions({ pages, scope }: StepQuestionsProps) {
  const lang = useLang();
  return (
    <FormScopeProvider value={scope}>
      {pages.map(({ page, fields }) => (
        <section key={page.key} className="check-page" aria-label={pickText(page.title, lang)}>
          <h2 className="check-page__item">{pickText(page.title, lang)}</h2>
          {page.intro && <p>{pickText(page.intro, lang)}</p>}
          <FormFields fields={fields} />
        </section>
      ))}
    </FormScopeProvider>
  );
}
