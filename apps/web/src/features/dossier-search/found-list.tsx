import type { FoundDossier } from '@motcua/contracts';
import { Button, EmptyState, MoreButton, Notice, Skeleton, StatusTag, Table } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatDate } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { type Asked, isAsked, PARAMS } from './asked.js';
import { foundQuery } from './queries.js';
import { dossierSearchText } from './text.js';

/** The first day of all: every dossier is younger. */
const EVER = '2000-01-01';

export interface FoundListProps {
  asked: Asked;
  onFilter: (changes: Readonly<Record<string, string | null>>) => void;
}

export function FoundList({ asked, onFilter }: FoundListProps) {
  const text = useText(dossierSearchText);
  const list = useInfiniteQuery(foundQuery(asked));
  if (!isAsked(asked)) {
    return (
      <EmptyState icon="search" title={text.empty.start}>
        <p>{text.empty.startHint}</p>
      </EmptyState>
    );
  }
  if (list.isPending) return <Skeleton label={text.loading} lines={8} />;
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isError && rows.length === 0) {
    return <ProblemPage problem={list.error} onRetry={() => void list.refetch()} />;
  }
  const last = list.data?.pages.at(-1);
  const searching = list.isPlaceholderData;
  const byWords = asked.q !== '' && asked.from === undefined && last?.wordsFrom;
  const ended = !searching && !list.hasNextPage;
  return (
    <div className="found__list" aria-busy={searching}>
      {list.isError && <ProblemNotice problem={list.error} />}
      {rows.length > 0 && <Rows rows={rows} />}
      {rows.length === 0 && ended && (
        <EmptyState icon="search" title={asked.q ? text.empty.title(asked.q) : text.empty.filtered}>
          <p>{text.empty.hint}</p>
        </EmptyState>
      )}
      {last?.narrowed && !searching && <Notice tone="info">{text.narrowed}</Notice>}
      {(rows.length > 0 || list.hasNextPage) && (
        <MoreButton
          text={last?.narrowed ? text.goOn : text.more}
          shownText={
            searching
              ? text.searching
              : list.hasNextPage
                ? text.shown(rows.length)
                : text.shownAll(rows.length)
          }
          hasMore={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      {byWords && ended && (
        <p className="found__since">
          {text.wordsFrom(formatDate(byWords))}{' '}
          <Button size="small" onClick={() => onFilter({ [PARAMS.from]: EVER })}>
            {text.wider}
          </Button>
        </p>
      )}
    </div>
  );
}

function Rows({ rows }: { rows: readonly FoundDossier[] }) {
  const text = useText(dossierSearchText);
  return (
    <Table
      caption={text.caption}
      columns={useFoundColumns()}
      rows={rows}
      rowKey={({ code }) => code}
      rowHref={({ code }) => paths.officerDossier(code)}
    />
  );
}

function useFoundColumns(): Column<FoundDossier>[] {
  const { columns, statuses, overdue } = useText(dossierSearchText);
  const names: Readonly<Record<string, string>> = statuses;
  return [
    { key: 'code', header: columns.code, cell: ({ code }) => code, width: '14.25rem' },
    { key: 'owner', header: columns.owner, cell: ({ ownerName }) => ownerName, width: '13rem' },
    {
      key: 'what',
      header: columns.what,
      cell: ({ procedureName, subject }) => (
        <span className="found__what" title={[procedureName, subject].filter(Boolean).join('\n')}>
          {subject || procedureName}
          {subject && <span className="found__soft"> · {procedureName}</span>}
        </span>
      ),
    },
    {
      key: 'agency',
      header: columns.agency,
      cell: ({ competentAgency }) => <span className="found__soft">{competentAgency.name}</span>,
      width: '14rem',
    },
    {
      key: 'submitted',
      header: columns.submitted,
      cell: ({ submittedAt }) => formatDate(submittedAt),
      width: '7rem',
    },
    {
      key: 'status',
      header: columns.status,
      cell: ({ lifecycle, lateness }) => (
        <>
          {names[lifecycle] ?? lifecycle}
          {lateness === 'OVERDUE' && (
            <>
              {' '}
              <StatusTag tone="danger">{overdue}</StatusTag>
            </>
          )}
        </>
      ),
      width: '11rem',
    },
  ];
}
