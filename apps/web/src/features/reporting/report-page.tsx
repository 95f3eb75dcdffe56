import './reporting.css';
import type { UnitReport } from '@motcua/contracts';
import { Breadcrumb, Button, ButtonLink, EmptyState, Skeleton } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime, formatDay, formatTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { type Asked, addressOf, queryOf, readAsked } from './asked.js';
import { DayBars } from './day-bars.js';
import { LatePlaces } from './late-places.js';
import { reportHref } from './links.js';
import { reportQuery } from './queries.js';
import { ReportFilters } from './report-filters.js';
import { ReportGlance } from './report-glance.js';
import { ReportTable } from './report-table.js';
import { reportText } from './text.js';
import { vietnamToday } from './vietnam-today.js';

const NAMES = ['ky', 'tu', 'den', 'donVi', 'thuTuc', 'theo'];

/** What is late, and why: the leader's page. */
export function ReportPage() {
  const text = useText(reportText);
  const [params, setParams] = useSearchParams();
  const asked = readAsked(params);
  const query = queryOf(asked, vietnamToday());
  const report = useQuery(reportQuery(query));
  if (report.isError && !report.data) {
    return <ProblemPage problem={report.error} onRetry={() => void report.refetch()} />;
  }
  const ask = (change: Partial<Asked>) => {
    const next = addressOf({ ...asked, ...change });
    setParams(Object.fromEntries(NAMES.map((name) => [name, next[name] ?? null])), { replace: true });
  };
  return (
    <Page width="full">
      {report.data ? (
        <>
          <Head asked={asked} report={report.data} query={query} />
          {report.isError && <ProblemNotice problem={report.error} />}
          <ReportFilters asked={asked} report={report.data} onAsk={ask} />
          <Figures asked={asked} report={report.data} />
        </>
      ) : (
        <>
          <PageHeading title={text.title} />
          <Skeleton label={text.loading} lines={10} />
        </>
      )}
    </Page>
  );
}

interface HeadProps {
  asked: Asked;
  report: UnitReport;
  query: Readonly<Record<string, string>>;
}

function Head({ asked, report, query }: HeadProps) {
  const text = useText(reportText);
  const { above, unit, from, to, over, standsAt } = report;
  return (
    <>
      {above.length > 0 && (
        <Breadcrumb
          label={text.above}
          items={above.map(({ code, name }) => ({ href: reportHref({ ...asked, unit: code }), text: name }))}
        />
      )}
      <div className="report__head">
        <PageHeading
          title={text.titleOf(unit.name)}
          lead={
            <>
              {text.days(formatDay(from), formatDay(to))}.{' '}
              {over ? text.ended(formatDateTime(standsAt)) : text.live(formatTime(standsAt))}
            </>
          }
        />
        <div className="report__tools mc-no-print">
          <Button icon="print" onClick={() => window.print()}>
            {text.print}
          </Button>
          {report.by !== null && (
            <ButtonLink
              icon="download"
              href={`/api/v1/reports/units/csv?${String(new URLSearchParams(query))}`}
              download
            >
              {text.csv}
            </ButtonLink>
          )}
        </div>
      </div>
    </>
  );
}

function Figures({ asked, report }: { asked: Asked; report: UnitReport }) {
  const text = useText(reportText);
  const { by, rows, unit } = report;
  return (
    <>
      {by === null ? (
        <p>{text.noTable}</p>
      ) : rows.length === 0 ? (
        <EmptyState icon="search" title={text.empty}>
          <p>{text.emptyHint}</p>
        </EmptyState>
      ) : (
        <>
          <ReportGlance asked={asked} report={report} />
          <section className="report__part">
            <h2>{text.table}</h2>
            <ReportTable asked={asked} report={report} />
            <p className="report__soft">{text.note}</p>
          </section>
        </>
      )}
      <div className="report__two">
        <LatePlaces asked={asked} unit={unit.code} />
        <DayBars report={report} />
      </div>
    </>
  );
}
