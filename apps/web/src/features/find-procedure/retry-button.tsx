import { Button } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { problemText } from '../../shared/problem/text.js';

export function RetryButton({ onRetry }: { onRetry: () => void }) {
  const { retry } = useText(problemText);
  return (
    <Button icon="refresh" onClick={onRetry}>
      {retry}
    </Button>
  );
}
