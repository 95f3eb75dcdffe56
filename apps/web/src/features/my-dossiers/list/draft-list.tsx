import type { Drafts } from '@motcua/contracts';
import { Button, ButtonLink, Dialog, VisuallyHidden } from '@motcua/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatRelative } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { useNow } from '../use-now.js';
import { deleteDraft, draftsQuery } from './queries.js';
import { listText } from './text.js';

type DraftItem = Drafts['items'][number];

export interface DraftListProps {
  drafts: readonly DraftItem[];
  /** The row that had focus is gone with the draft: the page takes focus to a place that stays. */
  onRemoved: () => void;
}

export function DraftList({ drafts, onRemoved }: DraftListProps) {
  const text = useText(listText);
  const lang = useLang();
  const now = useNow();
  const client = useQueryClient();
  const [asking, setAsking] = useState<DraftItem | null>(null);
  const removal = useMutation({
    mutationFn: (id: string) => deleteDraft(id),
    onSettled: async (_, problem) => {
      // Gone already, by another window: that is what was wanted.
      if (problem && problem.status !== 404) return;
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      setAsking(null);
      onRemoved();
    },
  });
  const close = () => {
    removal.reset();
    setAsking(null);
  };
  return (
    <>
      <ul className="draft-rows">
        {drafts.map((draft) => {
          const name = pickText(draft.procedureName, lang);
          return (
            <li key={draft.id}>
              <div className="dossier-rows__words">
                <h3 className="dossier-rows__title">{name}</h3>
                <p>{text.draftDetail(draft.percent, formatRelative(draft.savedAt, now, lang))}</p>
              </div>
              <div className="mc-button-row mc-no-print">
                <ButtonLink size="small" icon="edit" href={paths.fill(draft.id)}>
                  {text.goOn}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </ButtonLink>
                <Button size="small" variant="quiet" icon="trash" onClick={() => setAsking(draft)}>
                  {text.remove}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Dialog
        open={asking !== null}
        onClose={close}
        title={text.removeTitle}
        closeLabel={text.close}
        actions={
          <>
            <Button
              variant="danger"
              icon="trash"
              busy={removal.isPending}
              onClick={() => asking && removal.mutate(asking.id)}
            >
              {text.removeYes}
            </Button>
            <Button onClick={close}>{text.keep}</Button>
          </>
        }
      >
        <p>{asking && text.removeBody(pickText(asking.procedureName, lang))}</p>
        <ProblemNotice problem={removal.error} />
      </Dialog>
    </>
  );
}
