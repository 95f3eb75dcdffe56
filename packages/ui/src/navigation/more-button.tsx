import { Button } from '../actions/button.js';

export interface MoreButtonProps {
  text: string;
  /** "Đang hiện 20 trong 134": said when it changes. */
  shownText: string;
  busy?: boolean | undefined;
  hasMore: boolean;
  onMore: () => void;
}

/** Further results join the list; the page never jumps and the reader's place is kept. */
export function MoreButton({ text, shownText, busy, hasMore, onMore }: MoreButtonProps) {
  return (
    <div className="mc-button-row mc-no-print">
      {hasMore && (
        <Button icon="chevron-down" busy={busy} onClick={onMore}>
          {text}
        </Button>
      )}
      <span role="status">{shownText}</span>
    </div>
  );
}
