import './reporting.css';
import type { ReportListItem } from '@motcua/contracts';
import { Breadcrumb, EmptyState, MoreButton, Skeleton, StatusTag, Table } from '@motcua/ui';
import type { Column, Tone } from '@motcua/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatDate, formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { type ListedFigure, queryOf, readAsked } from './asked.js';
import { reportHref } from './links.js';
import { listQuery } from './queries.js';
import { reportText } from './text.js';
import { vietnamToday } from './vietnam-today.js';

/** The dossiers behind a figure: as many as it says. Nobody's name stands here; a dossier's own page tells, and logs it. */
export function ReportListPage() {
  const text = useText(reportText);
  const [params] = useSearchParams();
  const asked = readAsked(params);
  const figures: Readonly<Record<string, string>> = text.figures;
  const given = params.get('so') ?? '';
  const figure: ListedFigure = Object.hasOwn(figures, given) ? (given as ListedFigure) : 'open';
  const step = params.get('buoc');
  const list = useInfiniteQuery(
    listQuery({
      ...queryOf(asked, vietnamToday()),
      figure,
      ...(params.get('rieng') === '1' && { own: 'true' }),
      ...(step && { step }),
    }),
  );
  if (list.isError && !list.data) {
    return <ProblemPage problem={list.error} onRetry={() => void list.refetch()} />;
  }
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const unit = list.data?.pages[0]?.unit.name;
  return (
    <Page width="full">
      <Breadcrumb label={text.list.back} items={[{ href: reportHref(asked), text: text.list.back }]} />
      <PageHeading
        title={text.figures[figure]}
        lead={unit}
        documentTitle={`${text.figures[figure]} – ${text.title}`}
      />
      {list.isPending && <Skeleton label={text.list.loading} lines={10} />}
      {list.isError && <ProblemNotice problem={list.error} />}
      {list.data && rows.length === 0 && <EmptyState icon="search" title={text.list.empty} />}
      {rows.length > 0 && (
        <>
          <Rows rows={rows} title={text.figures[figure]} />
          <MoreButton
            text={text.list.more}
            shownText={list.hasNextPage ? text.list.shown(rows.length) : text.list.shownAll(rows.length)}
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </Page>
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  solvedLate: 'danger',
  openLate: 'danger',
  openPaused: 'warning',
  solvedEarly: 'success',
  solvedOnTime: 'success',
};

function Rows({ rows, title }: { rows: readonly ReportListItem[]; title: string }) {
  const columns = useListColumns(rows.some(({ step }) => step !== null));
  return (
    <Table
      caption={title}
      rows={rows}
      rowKey={({ dossierCode, step, dueAt }) => [dossierCode, step?.unit, step?.name.vi, dueAt].join('/')}
      rowHref={({ dossierCode }) => paths.officerDossier(dossierCode)}
      columns={columns}
    />
  );
}

function useListColumns(byStep: boolean): Column<ReportListItem>[] {
  const text = useText(reportText);
  const lang = useLang();
  const { columns, endedAt, lateWorkStands } = text.list;
  const stands: Readonly<Record<string, string>> = text.list.stands;
  const day = (at: string | null) => (at === null ? '–' : formatDate(at));
  return [
    { key: 'code', header: columns.code, cell: ({ dossierCode }) => dossierCode, width: '14.25rem' },
    { key: 'procedure', header: columns.procedure, cell: ({ procedureName }) => procedureName },
    byStep
      ? {
          key: 'step',
          header: columns.step,
          cell: ({ step }) => (step ? `${pickText(step.name, lang)} · ${step.unit}` : '–'),
        }
      : { key: 'unit', header: columns.unit, cell: ({ competentUnit }) => competentUnit },
    { key: 'accepted', header: columns.accepted, cell: ({ acceptedAt }) => day(acceptedAt), width: '7rem' },
    {
      key: 'due',
      header: byStep ? columns.stepDue : columns.due,
      cell: ({ dueAt }) => (dueAt === null ? '–' : formatDateTime(dueAt)),
      width: '9rem',
    },
    {
      key: 'stands',
      header: columns.stands,
      width: '13rem',
      cell: ({ stands: how, endedAt: ended }) => (
        <>
          <StatusTag tone={byStep ? 'danger' : (TONES[how ?? ''] ?? 'neutral')}>
            {byStep ? lateWorkStands : (stands[how ?? ''] ?? '–')}
          </StatusTag>
          {ended !== null && <small className="report__soft"> {endedAt(formatDate(ended))}</small>}
        </>
      ),
    },
  ];
}
