import type { InboxRow } from '@motcua/contracts';
import { MoreButton, Skeleton, Table } from '@motcua/ui';
import { useRef } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import type { InboxPlace } from '../../shared/officer-work/inbox-query.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { useInboxColumns } from './inbox-columns.js';
import { InboxEmpty } from './inbox-empty.js';
import { rowKey } from './list-news.js';
import { usePrefetchRows } from './prefetch-rows.js';
import { inboxText } from './text.js';
import type { useInbox } from './use-inbox.js';

export interface InboxListProps {
  place: InboxPlace;
  inbox: ReturnType<typeof useInbox>;
}

const hrefOf = (row: InboxRow) => paths.officerDossier(row.dossierCode);

export function InboxList({ place, inbox: { list, rows, counts } }: InboxListProps) {
  const text = useText(inboxText);
  const columns = useInboxColumns();
  const frame = useRef<HTMLDivElement>(null);
  usePrefetchRows(frame);
  const total = counts?.[place.tab] ?? rows.length;
  const searching = list.isPlaceholderData;
  return (
    <div className="inbox__list" ref={frame} aria-busy={searching || list.isFetching}>
      {list.isPending && <Skeleton label={text.loading} lines={10} />}
      {list.isError && rows.length === 0 && (
        <ProblemPage problem={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isError && rows.length > 0 && <ProblemNotice problem={list.error} />}
      {list.isSuccess && !searching && rows.length === 0 && <InboxEmpty place={place} counts={counts} />}
      {rows.length > 0 && (
        <>
          <Table
            caption={text.caption(text.tabs[place.tab])}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            rowHref={hrefOf}
          />
          <MoreButton
            text={text.more}
            shownText={
              searching
                ? text.searching
                : list.hasNextPage
                  ? text.shown(rows.length, Math.max(total, rows.length))
                  : text.shownAll(rows.length)
            }
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}
