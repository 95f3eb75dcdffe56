import type { Draft } from '@motcua/contracts';
import { checkRequiredDocuments, handedInKeys, resolveForm, validateAnswers } from '@motcua/forms';
import type { DocumentCheck, FormContext, ResolvedForm } from '@motcua/forms';
import { useMemo } from 'react';
import { attachedFiles } from '../uploads/attached-files.js';
import { useUploads } from '../uploads/use-uploads.js';
import type { FileSlots } from '../uploads/use-uploads.js';
import type { DraftSync } from './use-draft-sync.js';

export interface DraftInHand {
  context: FormContext;
  resolved: ResolvedForm;
  uploads: FileSlots;
  documentCheck: DocumentCheck;
}

/** What follows from the answers as they stand: what is asked, and which papers. `mend` hears of every changed slot. */
export function useDraftContent(draft: Draft, sync: DraftSync, mend: (slot: string) => void): DraftInHand {
  const { answers, documents, papers } = sync.content;
  const { form, requiredDocuments } = draft;
  const context = useMemo(
    (): FormContext => ({
      ...draft.context,
      channel: draft.channel,
      ...(draft.caseKey === null ? {} : { caseKey: draft.caseKey }),
    }),
    [draft],
  );
  const resolved = useMemo(() => resolveForm(form, answers, context), [form, answers, context]);
  const uploads = useUploads({
    known: draft.files,
    change: (slot, change) => {
      mend(slot);
      const [, root, key = ''] = slot.split('/');
      if (root === 'documents') sync.tell({ type: 'slotChanged', key, change });
      else sync.tell({ type: 'fileAnswered', pointer: slot, change });
    },
  });
  const documentCheck = useMemo(() => {
    if (requiredDocuments.length === 0) return checkRequiredDocuments([], {}, {}, context);
    const clean = validateAnswers(form, answers, context, { mode: 'draft' }).answers;
    const attached = attachedFiles(documents, requiredDocuments, uploads.fileOf);
    const onPaper = draft.channel === 'ONLINE' ? undefined : handedInKeys(papers);
    return checkRequiredDocuments(requiredDocuments, clean, attached, context, onPaper);
  }, [form, requiredDocuments, answers, documents, papers, context, uploads, draft.channel]);
  return { context, resolved, uploads, documentCheck };
}
