import type { Drafts } from '@motcua/contracts';
import { Button, ButtonLink, Card, EmptyState, MoreButton, Notice, Skeleton } from '@motcua/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { problemText } from '../../shared/problem/text.js';
import { DossierRows, WaitingRows } from './list/dossier-rows.js';
import { DraftList } from './list/draft-list.js';
import { groupDossiers } from './list/group-dossiers.js';
import './list/list.css';
import { draftsQuery, myDossiersQuery } from './list/queries.js';
import { listText } from './list/text.js';

export function MyDossiersPage() {
  const text = useText(listText);
  const { loading } = useText(problemText);
  const query = useInfiniteQuery(myDossiersQuery);
  const drafts = useQuery(draftsQuery);
  const pages = query.data?.pages;
  if (!pages && query.error) {
    return <ProblemPage problem={query.error} onRetry={() => void query.refetch()} />;
  }
  const items = pages?.flatMap((page) => page.items) ?? [];
  const { waiting, open, finished } = groupDossiers(items);
  return (
    <Page>
      <PageHeading title={text.title} />
      {/* Drafts stand above the list: coming later they would push it away under the finger. */}
      {!pages || drafts.isLoading ? (
        <Skeleton label={loading} lines={8} />
      ) : (
        <>
          {waiting.length > 0 && (
            <Card title={text.waiting(waiting.length)} emphasis>
              <WaitingRows items={waiting} />
            </Card>
          )}
          <DraftsSection drafts={drafts} empty={items.length === 0 && <NothingYet />} />
          {open.length > 0 && (
            <Section title={text.open}>
              <DossierRows items={open} />
            </Section>
          )}
          {finished.length > 0 && (
            <Section title={text.finished}>
              <DossierRows items={finished} />
            </Section>
          )}
          {query.isFetchNextPageError && <ProblemNotice problem={query.error} />}
          {items.length > 0 && (
            <MoreButton
              text={text.more}
              shownText={(query.hasNextPage ? text.shown : text.all)(formatCount(items.length))}
              busy={query.isFetchingNextPage}
              hasMore={query.hasNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          )}
          {items.length > 0 && (
            <p className="mc-no-print">
              <ButtonLink icon="plus" href={paths.search()}>
                {text.file}
              </ButtonLink>
            </p>
          )}
        </>
      )}
    </Page>
  );
}

/** What was begun; `empty` stands here when nothing was, neither begun nor filed. */
function DraftsSection({ drafts, empty }: { drafts: UseQueryResult<Drafts>; empty: ReactNode }) {
  const text = useText(listText);
  const { retry } = useText(problemText);
  const status = useRef<HTMLParagraphElement>(null);
  const [removed, setRemoved] = useState(false);
  const items = drafts.data?.items ?? [];
  return (
    <>
      <p ref={status} className="mc-quiet-focus" role="status" tabIndex={-1} hidden={!removed}>
        {removed && text.removed}
      </p>
      {drafts.isError && (
        <Notice tone="warning">
          <p>{text.draftsFailed}</p>
          <Button size="small" icon="refresh" onClick={() => void drafts.refetch()}>
            {retry}
          </Button>
        </Notice>
      )}
      {items.length > 0 && (
        <Section title={text.drafts}>
          <DraftList
            drafts={items}
            onRemoved={() => {
              setRemoved(true);
              // Once the line is shown and the dialog has given focus back.
              requestAnimationFrame(() => status.current?.focus());
            }}
          />
        </Section>
      )}
      {items.length === 0 && !drafts.isPending && empty}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="dossier-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function NothingYet() {
  const text = useText(listText).empty;
  return (
    <EmptyState
      title={text.title}
      action={
        <ButtonLink variant="primary" icon="search" href={paths.search()}>
          {text.action}
        </ButtonLink>
      }
    >
      <p>{text.body}</p>
      <p>
        {text.paper} <a href={paths.lookUp}>{text.lookUp}</a>
      </p>
    </EmptyState>
  );
}
