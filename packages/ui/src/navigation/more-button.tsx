import { Button } from '../actions/button.js';

export interface MoreButtonProps {
  text: string;
  /** "Đang hiện 20 trong 134": said when it changes. */
  shownText: string;
  busy?: boolean | undefined;
  hasMore: boolean;
  onMore: () => void;
  /** Fetches the rest at once, or stops doing so. */
  all?: { text: string; onPress: () => void } | undefined;
}

/** Further results join the list; the page never jumps and the reader's place is kept. */
export function MoreButton({ text, shownText, busy, hasMore, onMore, all }: MoreButtonProps) {
  return (
    <div className="mc-button-row mc-no-print">
      {hasMore && (
        <Button icon="chevron-down" busy={busy} onClick={onMore}>
          {text}
        </Button>
      )}
      {hasMore && all && (
        <Button variant="quiet" onClick={all.onPress}>
          {all.text}
        </Button>
      )}
      <span role="status">{shownText}</span>
    </div>
  );
}
