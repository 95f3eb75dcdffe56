import { EmptyState, MoreButton, Skeleton } from '@motcua/ui';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { adminText } from './text.js';

export interface ListFrameProps<T, P> {
  list: UseInfiniteQueryResult<InfiniteData<P>>;
  rows: readonly T[];
  empty: string;
  children: ReactNode;
}

/** A list with its loading, empty and failing states, and the way to more. */
export function ListFrame<T, P>({ list, rows, empty, children }: ListFrameProps<T, P>) {
  const text = useText(adminText);
  if (list.isPending) return <Skeleton label={text.loading} lines={8} />;
  if (list.isError && rows.length === 0)
    return <ProblemPage problem={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <EmptyState icon="search" title={empty} />;
  return (
    <>
      {list.isError && <ProblemNotice problem={list.error} />}
      {children}
      <MoreButton
        text={text.more}
        shownText={list.hasNextPage ? text.shown(rows.length) : text.shownAll(rows.length)}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
