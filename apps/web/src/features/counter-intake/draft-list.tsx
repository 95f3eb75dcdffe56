import type { CounterDrafts } from '@motcua/contracts';
import { Button, ButtonRow, Dialog, VisuallyHidden } from '@motcua/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forget } from '../../shared/draft/kept-edits.js';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { counterDraftsQuery, deleteDraft } from './counter-queries.js';
import { counterText } from './text.js';

type CounterDraft = CounterDrafts['items'][number];

/** What this officer has begun and not filed. */
export function DraftList() {
  const text = useText(counterText).drafts;
  const lang = useLang();
  const drafts = useQuery(counterDraftsQuery);
  const [asked, setAsked] = useState<CounterDraft | null>(null);
  const items = drafts.data?.items ?? [];
  return (
    <section className="counter__step">
      <h2>{text.title}</h2>
      <ProblemNotice problem={drafts.error} />
      {drafts.isSuccess && items.length === 0 && <p>{text.none}</p>}
      <ul className="counter-drafts">
        {items.map((draft) => (
          <li key={draft.id}>
            <a href={paths.counterDraft(draft.id)}>{draft.applicantName}</a>
            <p>{pickText(draft.procedureName, lang)}</p>
            <p className="counter-drafts__foot">
              <span>{text.saved(formatDateTime(draft.savedAt))}</span>
              <Button size="small" variant="quiet" icon="trash" onClick={() => setAsked(draft)}>
                {text.remove}
                <VisuallyHidden> {text.removeWhat(draft.applicantName)}</VisuallyHidden>
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {asked && <Remove draft={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Remove({ draft, onClose }: { draft: CounterDraft; onClose: () => void }) {
  const text = useText(counterText).drafts;
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => deleteDraft(draft.id),
    onSuccess: () => {
      forget(draft.id);
      void client.invalidateQueries({ queryKey: counterDraftsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={text.sure(draft.applicantName)} closeLabel={text.sureNo}>
      <ProblemNotice problem={removal.error} />
      <ButtonRow>
        <Button variant="danger" busy={removal.isPending} onClick={() => removal.mutate()}>
          {text.sureYes}
        </Button>
        <Button onClick={onClose}>{text.sureNo}</Button>
      </ButtonRow>
    </Dialog>
  );
}
