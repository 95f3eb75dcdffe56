import { Checkbox, Notice } from '@motcua/ui';
import { useEffect, useRef } from 'react';
import type { ApiProblem } from '../../../shared/api/api-problem.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { accountsText } from './text.js';

export const asksToConfirm = (problem: ApiProblem | null): boolean => problem?.reason === 'POSTS_TO_CONFIRM';

export interface ConfirmPostsProps {
  problem: ApiProblem | null;
  confirmed: boolean;
  onConfirmed: (confirmed: boolean) => void;
}

/** Two posts that may be held together, but should be looked at. */
export function ConfirmPosts({ problem, confirmed, onConfirmed }: ConfirmPostsProps) {
  const text = useText(accountsText);
  const frame = useRef<HTMLDivElement>(null);
  // At the end of a long form: whoever pressed must see why nothing happened.
  useEffect(() => {
    if (asksToConfirm(problem)) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  if (!asksToConfirm(problem) && !confirmed) return null;
  return (
    <div ref={frame} className="mc-stack">
      {problem && asksToConfirm(problem) && (
        <Notice tone="warning" role="alert" title={text.confirmTitle}>
          <p>{problem.detail}</p>
        </Notice>
      )}
      <Checkbox id="post-confirmed" label={text.confirm} checked={confirmed} onValue={onConfirmed} />
    </div>
  );
}
