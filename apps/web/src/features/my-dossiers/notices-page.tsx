import { ButtonLink, ButtonRow, EmptyState, MoreButton, Skeleton } from '@motcua/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatCount, formatDate } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { problemText } from '../../shared/problem/text.js';
import { byDay } from './notices/days.js';
import type { NoticeDay } from './notices/days.js';
import { NoticeRow } from './notices/notice-row.js';
import './notices/notices.css';
import { noticesQuery } from './notices/queries.js';
import { noticesText } from './notices/text.js';
import { useSeen } from './notices/use-seen.js';
import { useNow } from './use-now.js';

export function NoticesPage() {
  const text = useText(noticesText);
  const { loading } = useText(problemText);
  const now = useNow();
  const query = useInfiniteQuery(noticesQuery);
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items), [pages]);
  const fresh = useSeen(items, pages?.[0]?.unread ?? 0);
  if (!items && query.error) {
    return <ProblemPage problem={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <Page width="read">
      <PageHeading title={text.title} />
      {!items && <Skeleton label={loading} lines={8} />}
      {items?.length === 0 && <NothingYet />}
      {fresh.size > 0 && <p>{text.unread(fresh.size)}</p>}
      {byDay(items ?? [], now).map((day) => (
        <section key={day.daysAgo} className="notice-day">
          <DayHeading day={day} />
          <ul className="notice-rows">
            {day.items.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} fresh={fresh.has(notice.id)} />
            ))}
          </ul>
        </section>
      ))}
      {query.isFetchNextPageError && <ProblemNotice problem={query.error} />}
      {items && items.length > 0 && (
        <MoreButton
          text={text.more}
          shownText={(query.hasNextPage ? text.shown : text.all)(formatCount(items.length))}
          busy={query.isFetchingNextPage}
          hasMore={query.hasNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </Page>
  );
}

function DayHeading({ day: { daysAgo, items } }: { day: NoticeDay }) {
  const text = useText(noticesText);
  const date = formatDate(items[0]?.createdAt ?? 0);
  return <h2>{daysAgo === 0 ? text.today : daysAgo === 1 ? text.yesterday : date}</h2>;
}

function NothingYet() {
  const text = useText(noticesText).empty;
  return (
    <EmptyState
      icon="bell"
      title={text.title}
      action={
        <ButtonRow>
          <ButtonLink href={paths.myDossiers}>{text.mine}</ButtonLink>
          <ButtonLink icon="search" href={paths.search()}>
            {text.search}
          </ButtonLink>
        </ButtonRow>
      }
    >
      <p>{text.body}</p>
    </EmptyState>
  );
}
