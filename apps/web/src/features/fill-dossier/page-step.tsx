import type { ResolvedPage } from '@motcua/forms';
import { FormFields } from '../../shared/form/form-fields.js';
import { FormScopeProvider } from '../../shared/form/form-scope.js';
import { useFormCheck } from '../../shared/form/use-form-check.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { Filling } from './filling.js';
import { useDraftFields } from '../../shared/draft/use-draft-fields.js';
import { StepFrame } from './step-frame.js';
import { stepOfPointer } from './steps.js';

export interface PageStepProps {
  filling: Filling;
  page: ResolvedPage;
}

export function PageStep({ filling, page }: PageStepProps) {
  const { draft, sync, context, uploads } = filling;
  const lang = useLang();
  const { answers } = sync.content;
  const key = page.page.key;
  const refused = filling.refused.filter(({ pointer }) => stepOfPointer(filling.steps, pointer) === key);
  const check = useFormCheck({ form: draft.form, answers, context, page: key, refused });

  const form = useDraftFields({
    draft,
    sync,
    fields: page.fields,
    onAnswer: (pointer) => {
      check.touch(pointer);
      filling.mend(pointer);
    },
  });
  return (
    <StepFrame
      filling={filling}
      title={pickText(page.page.title, lang)}
      lead={page.page.intro && pickText(page.page.intro, lang)}
      errors={check.summary}
      attempt={check.attempt}
      onSubmit={() => {
        if (check.submit()) filling.goOn();
      }}
    >
      <FormScopeProvider
        value={{ ...form, answers, errors: check.errors, leave: check.leave, files: uploads }}
      >
        <FormFields fields={page.fields} />
      </FormScopeProvider>
    </StepFrame>
  );
}
