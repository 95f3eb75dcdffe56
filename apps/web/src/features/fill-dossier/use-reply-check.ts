import { fieldOf } from '@motcua/forms';
import { useRef, useState } from 'react';
import type { FieldProblem } from '../../shared/api/api-problem.js';
import { fieldId } from '../../shared/form/pointer.js';
import { controlOf, useFormCheck } from '../../shared/form/use-form-check.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { documentSlot } from '../../shared/uploads/document-list.js';
import { fillDossierText } from './text.js';
import { useSupplement } from './use-supplement.js';
import type { SupplementOptions } from './use-supplement.js';

/** Ties the reply to what is wrong with it: questions, documents, and items that were not touched at all. */
export function useReplyCheck(options: Omit<SupplementOptions, 'onRefused'>) {
  const { asked } = options;
  const text = useText(fillDossierText);
  const lang = useLang();
  const [tried, setTried] = useState(false);
  const refuse = useRef<(problems: readonly FieldProblem[]) => void>(() => undefined);
  const supplement = useSupplement({ ...options, onRefused: (problems) => refuse.current(problems) });
  const { reply, documentCheck, uploads, unchanged } = supplement;
  const check = useFormCheck({ form: asked.form, answers: reply.answers, context: supplement.context });
  refuse.current = check.refuse;

  const own = new Map<string, string>();
  for (const { document } of documentCheck.asked) {
    const slot = documentSlot(document.key);
    const queue = uploads.queueOf(slot);
    const problem = documentCheck.problems.find(({ documentKey }) => documentKey === document.key);
    if (queue.some(({ state }) => state === 'failed')) own.set(slot, text.documents.failed);
    else if (queue.length > 0) own.set(slot, text.documents.uploading);
    else if (problem) own.set(slot, pickText(problem.message, lang));
  }
  const explained = reply.note.trim() !== '';
  for (const { kind, key } of asked.items) {
    if (kind === 'OTHER') {
      if (!explained) own.set('/supplement-note', text.supplement.answerOther);
    } else if (key && !explained && unchanged(kind, key)) {
      const pointer = kind === 'FIELD' ? `/answers/${key}` : documentSlot(key);
      const name =
        kind === 'FIELD'
          ? fieldOf(asked.form, pointer)?.label
          : asked.requiredDocuments.find((document) => document.key === key)?.name;
      if (!own.has(pointer)) own.set(pointer, text.supplement.unchanged(name ? pickText(name, lang) : key));
    }
  }
  const shown = tried ? own : new Map<string, string>();
  const errors = new Map([...shown, ...check.errors]);
  return {
    supplement,
    errors,
    attempt: check.attempt,
    summary: (check.attempt > 0 ? [...errors] : []).map(([pointer, message]) => ({
      fieldId: pointer === '/supplement-note' ? pointer.slice(1) : targetOf(pointer),
      text: message,
    })),
    leave: check.leave,
    touch: check.touch,
    submit: () => {
      setTried(true);
      if (check.submit() && own.size === 0) supplement.send();
    },
  };

  function targetOf(pointer: string): string {
    return pointer.startsWith('/answers/') ? controlOf(asked.form, pointer) : fieldId(pointer);
  }
}
