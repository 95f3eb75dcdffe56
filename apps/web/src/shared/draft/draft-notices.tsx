import type { Draft } from '@motcua/contracts';
import { fieldOf } from '@motcua/forms';
import { Button, Notice } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { draftText } from './text.js';
import type { DraftSync } from './use-draft-sync.js';

/** What happened to the draft without this person's doing it here. */
export function DraftNotices({ draft, sync }: { draft: Draft; sync: DraftSync }) {
  const { refreshed: words, formChanged } = useText(draftText);
  const lang = useLang();
  const { overtaken, refreshed } = sync.state;
  const labels = overtaken.map((key) => {
    const field = fieldOf(draft.form, `/answers/${key}`);
    return field ? pickText(field.label, lang) : key;
  });
  return (
    <>
      {draft.formChanged && (
        <Notice tone="warning" title={formChanged.title}>
          <p>{formChanged.body}</p>
          {draft.formChanged.droppedFields.length > 0 && (
            <p>{formChanged.dropped(draft.formChanged.droppedFields.join('; '))}</p>
          )}
        </Notice>
      )}
      <div role="status">
        {(refreshed || labels.length > 0) && (
          <Notice tone="info" title={words.title}>
            <p>{words.body}</p>
            {labels.length > 0 && <p>{words.kept(labels.join('; '))}</p>}
            <Button size="small" onClick={() => sync.tell({ type: 'noticed' })}>
              {words.ok}
            </Button>
          </Notice>
        )}
      </div>
    </>
  );
}
