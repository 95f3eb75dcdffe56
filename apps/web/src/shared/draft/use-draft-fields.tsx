import './draft.css';
import type { Draft } from '@motcua/contracts';
import type { ResolvedField } from '@motcua/forms';
import { Button } from '@motcua/ui';
import { useEffect } from 'react';
import { useStable } from '../effects/use-stable.js';
import type { FormScope } from '../form/form-scope.js';
import { answerWith, fieldId, keyOf } from '../form/pointer.js';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { prefillNow } from './prefill.js';
import { sameAnswer } from './same-answer.js';
import { draftText } from './text.js';
import type { DraftSync } from './use-draft-sync.js';

export interface DraftFields {
  draft: Draft;
  sync: DraftSync;
  /** On the screen now: these are filled in from the profile, once. */
  fields: readonly ResolvedField[];
  /** Hears of every answer given here. */
  onAnswer: (pointer: string) => void;
}

/** Ties the questions on the screen to the draft: what is known already is offered with its source, and can be refused. */
export function useDraftFields(props: DraftFields): Pick<FormScope, 'setValue' | 'noteOf'> {
  const { draft, sync, fields, onAnswer } = props;
  const text = useText(draftText);
  const lang = useLang();
  const { answers } = sync.content;

  const prefilled = prefillNow(fields, { prefill: draft.prefill, answers, offered: sync.offered });
  const offering = Object.keys(prefilled).join();
  const fillIn = useStable(() => {
    sync.tell({ type: 'edited', answers: prefilled });
    sync.offer(Object.keys(prefilled));
  });
  useEffect(() => {
    if (offering) fillIn();
  }, [offering, fillIn]);

  const setValue = (pointer: string, value: unknown) => {
    onAnswer(pointer);
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
  return { setValue, noteOf };
}
