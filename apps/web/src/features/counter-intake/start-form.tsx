import type { CounterProcedures } from '@motcua/contracts';
import { resolveForm, validateAnswers } from '@motcua/forms';
import { Button, ErrorSummary } from '@motcua/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useIdempotencyKey } from '../../shared/api/idempotency-key.js';
import { pickOnEnter } from '../../shared/draft/pick-on-enter.js';
import { answerWith, keyOf } from '../../shared/form/pointer.js';
import { formText } from '../../shared/form/text.js';
import { useFormCheck } from '../../shared/form/use-form-check.js';
import { vietnamToday } from './vietnam-today.js';
import { useText } from '../../shared/i18n/define-text.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { applicantForm, applicantOf } from './applicant-form.js';
import { ApplicantStep } from './applicant-step.js';
import { counterDraftsQuery, openCounterDraft } from './counter-queries.js';
import { EMPTY_START, forgetStart, keepStart, readStart } from './kept-start.js';
import type { Start } from './kept-start.js';
import { ProcedureStep } from './procedure-step.js';
import { readCard } from './read-card.js';
import { counterText } from './text.js';
import { useApplicant } from './use-applicant.js';

type Procedure = CounterProcedures['items'][number];

/** Procedure and applicant; when both are known a draft is opened, and from there on the server keeps it. */
export function StartForm({ procedures }: { procedures: readonly Procedure[] }) {
  const text = useText(counterText);
  const summary = useText(formText).summary;
  const client = useQueryClient();
  const [start, setStart] = useState<Start>(readStart);
  const [tried, setTried] = useState(0);
  const { key, renew } = useIdempotencyKey();
  useEffect(() => keepStart(start), [start]);
  const change = (part: Partial<Start>) => {
    renew();
    setStart((before) => ({ ...before, ...part }));
  };

  const procedure = procedures.find(({ code }) => code === start.procedureCode);
  const agencyCode = start.agencyCode || (procedure?.agency?.code ?? '');
  const applicant = useApplicant(start.answers['personalId']);
  const form = useMemo(() => applicantForm(applicant.kind), [applicant.kind]);
  const context = useMemo(() => ({ today: vietnamToday() }), []);
  const { answers } = start;
  const check = useFormCheck({ form, answers, context });
  const fields = resolveForm(form, answers, context).pages[0]?.fields ?? [];

  const opening = useMutation({
    mutationFn: () => {
      const judged = validateAnswers(form, answers, context, { mode: 'submit' });
      const { procedureCode, channel } = start;
      const body = { procedureCode, channel, agencyCode, applicant: applicantOf(judged.answers) };
      return openCounterDraft(body, key);
    },
    onSuccess: ({ id }) => {
      forgetStart();
      setStart(EMPTY_START);
      void client.invalidateQueries({ queryKey: counterDraftsQuery.queryKey });
      go(paths.counterDraft(id));
    },
    onError: ({ errors }) => {
      const own = errors.map((one) => ({
        ...one,
        pointer: one.pointer.replace(/^\/applicant\//, '/answers/'),
      }));
      if (own.length > 0) check.refuse(own);
      renew();
    },
  });

  const missing = [
    ...(procedure ? [] : [{ fieldId: 'counter-procedure', text: text.procedure.need }]),
    ...(procedure && !agencyCode ? [{ fieldId: 'counter-agency', text: text.procedure.needAgency }] : []),
  ];
  const waiting =
    applicant.kind === 'unknown' && applicant.searching
      ? [{ fieldId: 'f-personalId', text: text.applicant.wait }]
      : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    const fine = check.submit();
    if (fine && missing.length === 0 && applicant.kind !== 'unknown') opening.mutate();
  };
  const setValue = (pointer: string, value: unknown) => {
    check.touch(pointer);
    const card = pointer === '/answers/personalId' && typeof value === 'string' ? readCard(value) : null;
    const edit = card ?? { [keyOf(pointer)]: answerWith(answers, pointer, value) };
    const kept = Object.entries({ ...answers, ...edit }).filter(([, answer]) => answer !== undefined);
    change({ answers: Object.fromEntries(kept) });
  };
  return (
    <form className="counter__start" noValidate onSubmit={submit} onKeyDown={onEnter}>
      <ErrorSummary
        title={summary.title}
        errors={tried > 0 ? [...missing, ...waiting, ...check.summary] : []}
        attempt={tried}
      />
      <ProcedureStep
        procedures={procedures}
        procedure={procedure}
        start={start}
        agencyCode={agencyCode}
        errors={tried > 0 ? missing : []}
        onChange={change}
      />
      <ApplicantStep
        applicant={applicant}
        fields={fields}
        scope={{ answers, errors: check.errors, setValue, leave: check.leave }}
      />
      {opening.error && opening.error.errors.length === 0 && <ProblemNotice problem={opening.error} />}
      <div>
        <Button variant="primary" type="submit" busy={opening.isPending}>
          {text.begin}
        </Button>
      </div>
    </form>
  );
}

/** A scanner ends with Enter, which would send a form that has just begun. */
function onEnter(event: KeyboardEvent) {
  const { target, key } = event;
  const inNumber = target instanceof HTMLInputElement && target.id === 'f-personalId';
  if (key === 'Enter' && inNumber) event.preventDefault();
  else pickOnEnter(event);
}
