import type { ActionDone, Dossier, PerformAction } from '@motcua/contracts';
import { checkRequiredDocuments, isQuestion, resolveForm, validateAnswers } from '@motcua/forms';
import type { Answers, DocumentCheck, FormContext, ResolvedForm } from '@motcua/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../shared/api/api.js';
import type { ApiProblem, FieldProblem } from '../../shared/api/api-problem.js';
import { useIdempotencyKey } from '../../shared/api/idempotency-key.js';
import { apiPath } from '../../shared/api/request-url.js';
import { answerWith, keyOf } from '../../shared/form/pointer.js';
import { attachedFiles } from '../../shared/uploads/attached-files.js';
import { useUploads } from '../../shared/uploads/use-uploads.js';
import type { FileSlots } from '../../shared/uploads/use-uploads.js';
import { sameAnswer, sameValue } from '../../shared/draft/same-answer.js';
import { forgetReply, keepReply, readReply } from './kept-reply.js';
import type { Reply } from './kept-reply.js';

export type Asked = NonNullable<Dossier['supplement']>;

export interface Supplement {
  reply: Reply;
  context: FormContext;
  resolved: ResolvedForm;
  documentCheck: DocumentCheck;
  uploads: FileSlots;
  setAnswer: (pointer: string, value: unknown) => void;
  setNote: (note: string) => void;
  /** Asked questions and documents that stand as they were sent before. */
  unchanged: (kind: 'FIELD' | 'DOCUMENT', key: string) => boolean;
  send: () => void;
  sending: boolean;
  problem: ApiProblem | null;
}

export interface SupplementOptions {
  dossier: Dossier;
  asked: Asked;
  onRefused: (problems: readonly FieldProblem[]) => void;
  reload: () => void;
  onDone: (done: ActionDone) => void;
}

/** The reply to a supplement request: kept on the device until it is sent, then sent once. */
export function useSupplement(options: SupplementOptions): Supplement {
  const { dossier, asked, onRefused, reload, onDone } = options;
  const client = useQueryClient();
  const replyId = `${dossier.code}:${asked.requestedAt}`;
  const [reply, setReply] = useState<Reply>(
    () => readReply(replyId) ?? { answers: asked.answers, documents: asked.documents, note: '', files: [] },
  );
  const idempotency = useIdempotencyKey();
  const change = (edit: (before: Reply) => Reply) => {
    idempotency.renew();
    setReply(edit);
  };
  const context = useMemo((): FormContext => {
    const { today, profile, given } = asked.context;
    return { today, profile, given, channel: dossier.channel };
  }, [asked, dossier.channel]);
  const uploads = useUploads({
    known: [...dossier.documents.flatMap(({ files }) => files), ...reply.files],
    change: (slot, edit) => {
      const [, root, key = ''] = slot.split('/');
      change((before) =>
        root === 'documents'
          ? { ...before, documents: { ...before.documents, [key]: edit(before.documents[key] ?? []) } }
          : before,
      );
    },
  });
  const { arrived } = uploads;
  useEffect(
    () => keepReply(replyId, { ...reply, files: [...reply.files, ...arrived] }),
    [replyId, reply, arrived],
  );
  const resolved = useMemo(() => resolveForm(asked.form, reply.answers, context), [asked, reply, context]);
  const clean = useMemo(
    () => validateAnswers(asked.form, reply.answers, context, { mode: 'draft' }).answers,
    [asked, reply, context],
  );
  const attached = attachedFiles(reply.documents, asked.requiredDocuments, uploads.fileOf);
  const documentCheck = checkRequiredDocuments(
    asked.requiredDocuments,
    // What is given was read by the server out of the same definition, so it is answers of it.
    { ...(context.given as Answers | undefined), ...clean },
    attached,
    context,
  );

  const mutation = useMutation({
    mutationFn: () =>
      api.post<ActionDone>(apiPath`/dossiers/${dossier.code}/actions`, {
        ifMatch: dossier.version,
        idempotencyKey: idempotency.key,
        body: bodyOf(asked, reply, clean),
      }),
    onSuccess: (done) => {
      forgetReply(replyId);
      onDone(done);
      void client.invalidateQueries({ queryKey: ['dossier', dossier.code] });
      void client.invalidateQueries({ queryKey: ['dossiers'] });
    },
    onError: (problem) => {
      if (problem.errors.length > 0) onRefused(problem.errors);
      if (problem.code === 'STALE_VERSION') reload();
      if (problem.status >= 400 && problem.status < 500) idempotency.renew();
    },
  });
  return {
    reply,
    context,
    resolved,
    documentCheck,
    uploads,
    setAnswer: (pointer, value) =>
      change((before) => {
        const { [keyOf(pointer)]: _old, ...others } = before.answers;
        const answer = answerWith(before.answers, pointer, value);
        return {
          ...before,
          answers: answer === undefined ? others : { ...others, [keyOf(pointer)]: answer },
        };
      }),
    setNote: (note) => change((before) => ({ ...before, note })),
    unchanged: (kind, key) =>
      kind === 'FIELD'
        ? sameAnswer(asked.form, key, asked.answers[key], reply.answers[key])
        : sameValue(asked.documents[key] ?? [], reply.documents[key] ?? []),
    send: () => mutation.mutate(),
    sending: mutation.isPending,
    problem: mutation.error,
  };
}

/** Only what may change: questions of the asked form, null for one that is no longer answered. */
function bodyOf(asked: Asked, reply: Reply, clean: Answers): PerformAction {
  const keys = asked.form.pages.flatMap(({ fields }) => fields.filter(isQuestion).map(({ key }) => key));
  const sent = keys.filter((key) => clean[key] !== undefined || asked.answers[key] !== undefined);
  return {
    action: 'answerSupplement',
    answers: Object.fromEntries(sent.map((key) => [key, clean[key] ?? null])),
    documents: Object.fromEntries(Object.entries(reply.documents).map(([key, ids]) => [key, [...ids]])),
    ...(reply.note.trim() ? { note: reply.note.trim() } : {}),
  };
}
