import type { Inbox } from '@motcua/contracts';
import { ButtonLink, EmptyState } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import type { InboxPlace } from '../../shared/officer-work/inbox-query.js';
import { placeHref } from '../../shared/officer-work/work-place.js';
import { inboxText } from './text.js';

export interface InboxEmptyProps {
  place: InboxPlace;
  counts: Inbox['counts'] | undefined;
}

export function InboxEmpty({ place: { tab, q }, counts }: InboxEmptyProps) {
  const { empty } = useText(inboxText);
  if (q) {
    const elsewhere = tab !== 'unit' && (
      <ButtonLink href={placeHref({ tab: 'unit', q })}>{empty.searchUnit}</ButtonLink>
    );
    return (
      <EmptyState icon="search" title={empty.found(q)} action={elsewhere}>
        <p>{empty.foundHint}</p>
      </EmptyState>
    );
  }
  const waiting = counts?.new ?? 0;
  const takeNew = tab === 'mine' && waiting > 0 && (
    <ButtonLink variant="primary" href={placeHref({ tab: 'new', q: '' })}>
      {empty.takeNew(waiting)}
    </ButtonLink>
  );
  return (
    <EmptyState
      icon={tab === 'overdue' ? 'check-circle' : 'folder'}
      title={empty[tab].title}
      action={takeNew}
    >
      <p>{empty[tab].hint}</p>
    </EmptyState>
  );
}
