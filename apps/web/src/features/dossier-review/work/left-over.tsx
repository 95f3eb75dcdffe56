import { Button, Notice } from '@motcua/ui';
import { useContext, useState } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { DraftOwner } from '../drafts/use-draft.js';
import { closedDrafts, dropDraft, wordsIn } from '../drafts/work-draft.js';
import { reviewText } from '../text.js';

export interface LeftOverProps {
  /** Drafts of other tasks of this dossier can no longer be sent. */
  openTasks: readonly string[];
}

/** Somebody else closed the task while this officer was typing: their words are theirs to keep. */
export function LeftOver({ openTasks }: LeftOverProps) {
  const text = useText(reviewText).leftOver;
  const { username, code } = useContext(DraftOwner);
  const [, redraw] = useState(0);
  const left = closedDrafts(localStorage, username, code, openTasks).filter(
    ({ parts }) => wordsIn(parts).length > 0,
  );
  if (left.length === 0) return null;
  return (
    <Notice tone="warning" title={text.title}>
      <p>{text.hint}</p>
      {left.map(({ name, parts }) => (
        <div key={name}>
          {wordsIn(parts).map((words) => (
            <blockquote key={words}>{words}</blockquote>
          ))}
          <Button
            size="small"
            icon="trash"
            onClick={() => {
              dropDraft(localStorage, name);
              redraw((count) => count + 1);
            }}
          >
            {text.drop}
          </Button>
        </div>
      ))}
    </Notice>
  );
}
