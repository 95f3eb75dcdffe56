import type { ActionDone, AvailableAction, Dossier, PerformAction } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import { resolveForm, validateAnswers } from '@motcua/forms';
import type { FormContext, FormDefinition } from '@motcua/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../../shared/api/api.js';
import { useIdempotencyKey } from '../../../shared/api/idempotency-key.js';
import { apiPath } from '../../../shared/api/request-url.js';
import type { FormScope } from '../../../shared/form/form-scope.js';
import { answerWith, keyOf, valueAt } from '../../../shared/form/pointer.js';
import { useFormCheck } from '../../../shared/form/use-form-check.js';
import type { OwnStep } from '../../../shared/own-step/own-steps.js';
import { useUploads } from '../../../shared/uploads/use-uploads.js';
import { forgetStepReply, keepStepReply, readStepReply } from './kept-step.js';
import type { StepReply } from './kept-step.js';

const NO_FORM: FormDefinition = { pages: [], rules: [] };

export interface OwnStepOptions {
  dossier: Dossier;
  step: OwnStep;
  /** The dossier was changed by somebody else meanwhile. */
  reload: () => void;
  onDone: (done: ActionDone, action: AvailableAction) => void;
}

/** The owner's answer to a step: kept on the device until it is sent, then sent once. */
export function useOwnStep({ dossier, step: { task, actions }, reload, onDone }: OwnStepOptions) {
  const client = useQueryClient();
  const replyId = `${dossier.code}:${task.taskKey}`;
  const [reply, setReply] = useState(() => readStepReply(replyId) ?? newReply(actions));
  const idempotency = useIdempotencyKey();
  const change = (edit: (before: StepReply) => StepReply) => {
    idempotency.renew();
    setReply(edit);
  };
  const action = actions.length === 1 ? actions[0] : actions.find((one) => one.action === reply.action);
  const form = action?.form ?? NO_FORM;
  const [today] = useState(() => vietnamDay(Date.now()));
  const context = useMemo(
    () => contextOf(today, dossier.channel, action?.given ?? null),
    [today, dossier.channel, action],
  );
  const check = useFormCheck({ form, answers: reply.answers, context });

  const setValue = (pointer: string, edit: (value: unknown) => unknown) => {
    check.touch(pointer);
    change((before) => {
      const { [keyOf(pointer)]: _old, ...others } = before.answers;
      const answer = answerWith(before.answers, pointer, edit(valueAt(before.answers, pointer)));
      return { ...before, answers: answer === undefined ? others : { ...others, [keyOf(pointer)]: answer } };
    });
  };
  const uploads = useUploads({
    known: reply.files,
    change: (slot, edit) =>
      setValue(slot, (ids) => edit(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [])),
  });
  const { arrived } = uploads;
  useEffect(
    () => keepStepReply(replyId, { ...reply, files: [...reply.files, ...arrived] }),
    [replyId, reply, arrived],
  );

  const mutation = useMutation({
    mutationFn: (chosen: AvailableAction) =>
      api.post<ActionDone>(apiPath`/dossiers/${dossier.code}/actions`, {
        ifMatch: dossier.version,
        idempotencyKey: idempotency.key,
        body: bodyOf(chosen, reply, context),
      }),
    onSuccess: (done, chosen) => {
      forgetStepReply(replyId);
      onDone(done, chosen);
      void client.invalidateQueries({ queryKey: ['dossier', dossier.code] });
      void client.invalidateQueries({ queryKey: ['dossiers'] });
    },
    onError: (problem) => {
      if (problem.errors.length > 0) check.refuse(problem.errors.map(belowAnswers));
      if (problem.status === 409 || problem.status === 412) reload();
      if (problem.status >= 400 && problem.status < 500) idempotency.renew();
    },
  });
  const scope: FormScope = {
    answers: reply.answers,
    errors: check.errors,
    setValue: (pointer, value) => setValue(pointer, () => value),
    leave: check.leave,
    files: uploads,
  };
  return {
    reply,
    action,
    scope,
    check,
    pages: resolveForm(form, reply.answers, context).pages,
    uploading: uploads.uploading,
    choose: (chosen: string) => change((before) => ({ ...before, action: chosen })),
    setNote: (note: string) => change((before) => ({ ...before, note })),
    send: mutation.mutate,
    sending: mutation.isPending,
    problem: mutation.error,
  };
}

function newReply(actions: readonly AvailableAction[]): StepReply {
  const before = actions.find(({ values }) => values !== null)?.values ?? {};
  return { action: '', answers: before, note: '', files: [] };
}

function contextOf(today: string, channel: Dossier['channel'], given: AvailableAction['given']): FormContext {
  return { today, channel, ...(given && { given }) };
}

function bodyOf(
  { action, taskKey, form, note }: AvailableAction,
  reply: StepReply,
  context: FormContext,
): PerformAction {
  const words = reply.note.trim();
  return {
    action,
    ...(taskKey !== null && { taskKey }),
    ...(form && { form: validateAnswers(form, reply.answers, context, { mode: 'submit' }).answers }),
    ...(note !== 'none' && words && { note: words }),
  };
}

/** The server names the step's form, the page its questions. */
const belowAnswers = <P extends { pointer: string }>(problem: P): P => ({
  ...problem,
  pointer: problem.pointer.replace(/^\/form\//, '/answers/'),
});
