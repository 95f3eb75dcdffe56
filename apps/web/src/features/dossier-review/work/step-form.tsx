import { ErrorSummary, Notice, SaveState } from '@motcua/ui';
import { FormFields } from '../../../shared/form/form-fields.js';
import { FormScopeProvider } from '../../../shared/form/form-scope.js';
import { formText } from '../../../shared/form/text.js';
import { formatTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { reviewText } from '../text.js';
import type { StepFormState } from './use-step-form.js';

export interface StepFormProps {
  state: StepFormState;
  /** Said above the form, where a dialog does not say it already. */
  withSummary?: boolean | undefined;
}

export function StepForm({ state, withSummary = true }: StepFormProps) {
  const text = useText(reviewText);
  const { summary } = useText(formText);
  const lang = useLang();
  return (
    <div className="step-form">
      {withSummary && (
        <ErrorSummary title={summary.title} errors={state.check.summary} attempt={state.check.attempt} />
      )}
      {withSummary && state.prefilled && <Notice tone="info">{text.formBefore}</Notice>}
      <FormScopeProvider value={state.scope}>
        {state.pages.map(({ page, fields }) => (
          <section key={page.key} aria-label={pickText(page.title, lang)}>
            <h3>{pickText(page.title, lang)}</h3>
            {page.intro && <p>{pickText(page.intro, lang)}</p>}
            <FormFields fields={fields} />
          </section>
        ))}
      </FormScopeProvider>
      {state.savedAt !== null && <SaveState state="saved" text={text.draftKept(formatTime(state.savedAt))} />}
      {state.savedAt === null && state.begun && <SaveState state="saved" text={text.draftFound} />}
    </div>
  );
}
