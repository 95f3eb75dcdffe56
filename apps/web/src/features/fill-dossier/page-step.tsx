import type { ResolvedPage } from '@motcua/forms';
import { Button } from '@motcua/ui';
import { useEffect } from 'react';
import { useStable } from '../../shared/effects/use-stable.js';
import { FormFields } from '../../shared/form/form-fields.js';
import { FormScopeProvider } from '../../shared/form/form-scope.js';
import { answerWith, fieldId, keyOf } from '../../shared/form/pointer.js';
import { useFormCheck } from '../../shared/form/use-form-check.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { Filling } from './filling.js';
import { prefillNow } from './prefill.js';
import { sameAnswer } from './same-answer.js';
import { StepFrame } from './step-frame.js';
import { stepOfPointer } from './steps.js';
import { fillDossierText } from './text.js';

export interface PageStepProps {
  filling: Filling;
  page: ResolvedPage;
}

export function PageStep({ filling, page }: PageStepProps) {
  const { draft, sync, context, uploads } = filling;
  const text = useText(fillDossierText);
  const lang = useLang();
  const { answers } = sync.content;
  const key = page.page.key;
  const refused = filling.refused.filter(({ pointer }) => stepOfPointer(filling.steps, pointer) === key);
  const check = useFormCheck({ form: draft.form, answers, context, page: key, refused });

  const prefilled = prefillNow(page.fields, { prefill: draft.prefill, answers, offered: sync.offered });
  const offering = Object.keys(prefilled).join();
  const fillIn = useStable(() => {
    sync.tell({ type: 'edited', answers: prefilled });
    sync.offer(Object.keys(prefilled));
  });
  useEffect(() => {
    if (offering) fillIn();
  }, [offering, fillIn]);

  const setValue = (pointer: string, value: unknown) => {
    check.touch(pointer);
    filling.mend(pointer);
    sync.tell({ type: 'edited', answers: { [keyOf(pointer)]: answerWith(answers, pointer, value) ?? null } });
  };
  const noteOf = (question: string) => {
    const offer = draft.prefill[question];
    if (!offer || !sameAnswer(draft.form, question, offer.value, answers[question])) return undefined;
    const pointer = `/answers/${question}`;
    const clear = () => {
      setValue(pointer, undefined);
      document
        .querySelector<HTMLElement>(`[id^="${CSS.escape(fieldId(pointer))}"]:is(input, button)`)
        ?.focus();
    };
    return (
      <span className="fill-source">
        {text.fromProfile(pickText(offer.source, lang))}{' '}
        <Button variant="quiet" size="small" onClick={clear}>
          {text.refuse}
        </Button>
      </span>
    );
  };
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
        value={{ answers, errors: check.errors, setValue, leave: check.leave, noteOf, files: uploads }}
      >
        <FormFields fields={page.fields} />
      </FormScopeProvider>
    </StepFrame>
  );
}
