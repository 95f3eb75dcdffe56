import { Button, ButtonLink, ErrorSummary, Notice, RadioGroup, TextArea } from '@motcua/ui';
import { useState } from 'react';
import { formText } from '../../../shared/form/text.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { StepDeadline } from '../../../shared/own-step/step-deadline.js';
import { PageHeading } from '../../../shared/page/page-heading.js';
import { Page } from '../../../shared/page/page.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import '../fill-dossier.css';
import { Stated } from './stated.js';
import { StepQuestions } from './step-questions.js';
import { ownStepPageText } from './text.js';
import { useOwnStep } from './use-own-step.js';
import type { OwnStepOptions } from './use-own-step.js';

const ANSWER = 'step-answer';
const NOTE = 'step-note';
const LONGEST_NOTE = 4000;

/** What is asked, by when, what silence means; then one answer, with the questions that belong to it. */
export function OwnStepForm(options: OwnStepOptions) {
  const { dossier, step } = options;
  const { task, actions } = step;
  const text = useText(ownStepPageText);
  const words = useText(formText);
  const lang = useLang();
  const [attempt, setAttempt] = useState(0);
  const own = useOwnStep(options);
  const { action, reply, check } = own;

  const note = reply.note.trim();
  const noteError =
    action?.note === 'required' && !note
      ? text.noteMissing
      : note.length > LONGEST_NOTE
        ? text.noteLong
        : undefined;
  const tried = attempt > 0;
  const errors = [
    ...(tried && !action ? [{ fieldId: ANSWER, text: text.answerMissing }] : []),
    ...check.summary,
    ...(tried && action && noteError ? [{ fieldId: NOTE, text: noteError }] : []),
  ];
  const submit = () => {
    setAttempt((count) => count + 1);
    if (!action || own.uploading || own.sending) return;
    const answered = action.form === null || check.submit();
    if (answered && !noteError) own.send(action);
  };
  const title = pickText(task.stepName, lang);
  const questions = action?.form && <StepQuestions pages={own.pages} scope={own.scope} />;
  // What one can agree to without a word is to be seen before one does.
  const agreed = actions.some(({ tone, form }) => tone === 'primary' && form === null);
  return (
    <Page width="read">
      <PageHeading
        eyebrow={`${pickText(dossier.procedure.name, lang)} · ${dossier.code}`}
        title={title}
        documentTitle={errors.length > 0 ? words.summary.pageTitle(title) : title}
      />
      <Notice tone="warning">
        <StepDeadline dossier={dossier} step={step} />
      </Notice>
      <ErrorSummary title={words.summary.title} errors={errors} attempt={attempt + check.attempt} />
      <Stated answers={dossier.answers} open={agreed} />
      <form
        className="fill-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {actions.length === 1 ? (
          questions
        ) : (
          <RadioGroup
            id={ANSWER}
            label={text.answer}
            error={tried && !action ? text.answerMissing : undefined}
            choices={actions.map((one) => ({
              value: one.action,
              label: pickText(one.label, lang),
              hint: one.consequence ? pickText(one.consequence, lang) : undefined,
              more: questions,
            }))}
            value={reply.action}
            onValue={own.choose}
          />
        )}
        {action && action.note !== 'none' && (
          <TextArea
            id={NOTE}
            label={text.note}
            optionalMark={action.note === 'optional' ? words.optional : undefined}
            error={tried ? noteError : undefined}
            rows={3}
            value={reply.note}
            onValue={own.setNote}
          />
        )}
        {actions.length === 1 && action?.consequence && <p>{pickText(action.consequence, lang)}</p>}
        <ProblemNotice problem={own.problem} />
        <p role="status" hidden={!(tried && own.uploading)}>
          {tried && own.uploading && text.uploading}
        </p>
        <div className="fill-form__buttons">
          <Button variant="primary" type="submit" wide icon="send" busy={own.sending}>
            {actions.length === 1 && action ? pickText(action.label, lang) : text.send}
          </Button>
          <ButtonLink variant="quiet" icon="back" href={paths.myDossier(dossier.code)}>
            {text.back}
          </ButtonLink>
        </div>
        <small>{text.kept}</small>
      </form>
    </Page>
  );
}
