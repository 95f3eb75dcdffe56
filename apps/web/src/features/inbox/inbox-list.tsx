import type { InboxRow } from '@motcua/contracts';
import { MoreButton, Skeleton, Table } from '@motcua/ui';
import { useRef } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import type { InboxPlace } from '../../shared/officer-work/inbox-query.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { filtersText } from './filters-text.js';
import { useInboxColumns } from './inbox-columns.js';
import { InboxEmpty } from './inbox-empty.js';
import { rowKey } from './list-news.js';
import { usePrefetchRows } from './prefetch-rows.js';
import { inboxText } from './text.js';
import type { useInbox } from './use-inbox.js';
import { MOST_ROWS } from './use-load-all.js';

export interface InboxListProps {
  place: InboxPlace;
  inbox: ReturnType<typeof useInbox>;
}

/** Fewer than this come with one press for more. */
const AT_ONCE = 230;

const hrefOf = (row: InboxRow) => paths.officerDossier(row.dossierCode);

export function InboxList({ place, inbox: { list, rows, counts, countedTo, all } }: InboxListProps) {
  const text = useText(inboxText);
  const columns = useInboxColumns();
  const frame = useRef<HTMLDivElement>(null);
  usePrefetchRows(frame);
  const ofAll = useText(filtersText);
  const total = counts?.[place.tab] ?? rows.length;
  const totalText = total > countedTo ? ofAll.more(countedTo) : String(Math.max(total, rows.length));
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
                  ? text.shown(rows.length, rows.length > countedTo ? String(rows.length) + '+' : totalText)
                  : text.shownAll(rows.length)
            }
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
            all={
              all.loading
                ? { text: ofAll.stop, onPress: all.stop }
                : rows.length < MOST_ROWS && total > AT_ONCE
                  ? { text: ofAll.all, onPress: all.start }
                  : undefined
            }
          />
        </>
      )}
    </div>
  );
}
