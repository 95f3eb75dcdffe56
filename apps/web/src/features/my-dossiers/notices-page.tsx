import { ButtonLink, EmptyState, MoreButton, StatusTag } from '@motcua/ui';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { formatDateTime, formatRelative } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import './my-dossiers.css';
import { markNoticesRead, noticesQuery } from './queries.js';
import { myDossiersText } from './text.js';

export function NoticesPage() {
  const text = useText(myDossiersText).notices;
  const lang = useLang();
  const query = useInfiniteQuery(noticesQuery);
  const { mutate: markRead } = useMutation({ mutationFn: markNoticesRead });
  const unread = query.data?.pages[0]?.unread ?? 0;
  // Seen is read. The marks stay on the screen until the next visit: otherwise nobody would know what was new.
  useEffect(() => {
    if (unread > 0) markRead();
  }, [unread, markRead]);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <Page width="read">
            <PageHeading title={text.title} lead={unread > 0 ? text.unread(unread) : undefined} />
            {items.length === 0 ? (
              <EmptyState
                icon="bell"
                title={text.empty.title}
                action={<ButtonLink href={paths.myDossiers}>{text.empty.action}</ButtonLink>}
              >
                <p>{text.empty.body}</p>
              </EmptyState>
            ) : (
              <>
                <ul className="notice-list">
                  {items.map((notice) => (
                    <li key={notice.id} data-new={notice.readAt === null || undefined}>
                      <p>
                        {notice.readAt === null && <StatusTag tone="info">{text.new}</StatusTag>}{' '}
                        {pickText(notice.text, lang)}
                      </p>
                      <p className="notice-meta">
                        <time dateTime={notice.createdAt}>
                          {formatRelative(notice.createdAt, Date.now(), lang)} ({formatDateTime(notice.createdAt)})
                        </time>
                        {notice.dossierCode && (
                          <>
                            {' · '}
                            <a href={paths.myDossier(notice.dossierCode)}>
                              {text.open} {notice.dossierCode}
                            </a>
                          </>
                        )}
                      </p>
                    </li>
                  ))}
                </ul>
                {query.hasNextPage && (
                  <MoreButton
                    text={text.more}
                    shownText={text.shown(items.length)}
                    busy={query.isFetchingNextPage}
                    hasMore
                    onMore={() => void query.fetchNextPage()}
                  />
                )}
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
