import type { Dossier } from '@motcua/contracts';
import { Notice, Skeleton } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { problemText } from '../../../shared/problem/text.js';
import { extensionReason, extensionsOf } from './apology.js';
import { timelineQuery } from './queries.js';
import { dossierText } from './text.js';

/** The office could not keep its date: the new one, the old one, and why. Over once the dossier is. */
export function ApologyNotice({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText).apology;
  const { loading } = useText(problemText);
  const timeline = useQuery(timelineQuery(dossier.code));
  const { due, dueAt, lateness } = dossier;
  const last = extensionsOf(due?.promises ?? []).at(-1);
  if (!last || !dueAt || lateness === 'DONE') return null;
  const reason = extensionReason(timeline.data?.items ?? []);
  return (
    <Notice tone="warning" title={text.title(formatDateTime(dueAt))}>
      <p>{text.before(formatDateTime(last.from))}</p>
      {timeline.isLoading && <Skeleton label={loading} lines={1} />}
      {reason && (
        <p className="own-lines">
          {text.reason}: {reason}
        </p>
      )}
      <p>{text.paper}</p>
    </Notice>
  );
}
