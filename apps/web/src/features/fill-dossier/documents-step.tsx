import { useState } from 'react';
import { fieldId } from '../../shared/form/pointer.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { DocumentList, documentSlot } from '../../shared/uploads/document-list.js';
import type { Filling } from './filling.js';
import { StepFrame } from './step-frame.js';
import { fillDossierText } from './text.js';

export function DocumentsStep({ filling }: { filling: Filling }) {
  const { uploads, documentCheck, sync } = filling;
  const text = useText(fillDossierText).documents;
  const lang = useLang();
  const [attempt, setAttempt] = useState(0);

  const errors = new Map<string, string>();
  for (const { document } of documentCheck.asked) {
    const slot = documentSlot(document.key);
    const queue = uploads.queueOf(slot);
    const problem = documentCheck.problems.find(({ documentKey }) => documentKey === document.key);
    if (queue.some(({ state }) => state === 'failed')) errors.set(slot, text.failed);
    else if (queue.length > 0) errors.set(slot, text.uploading);
    else if (problem) errors.set(slot, pickText(problem.message, lang));
  }
  const shown = attempt > 0 ? errors : new Map<string, string>();
  return (
    <StepFrame
      filling={filling}
      title={text.title}
      lead={text.lead}
      errors={[...shown].map(([slot, words]) => ({ fieldId: fieldId(slot), text: words }))}
      attempt={attempt}
      onSubmit={() => {
        setAttempt((count) => count + 1);
        if (errors.size === 0) filling.goOn();
      }}
    >
      <DocumentList
        asked={documentCheck.asked}
        documents={sync.content.documents}
        files={uploads}
        errors={shown}
      />
    </StepFrame>
  );
}
