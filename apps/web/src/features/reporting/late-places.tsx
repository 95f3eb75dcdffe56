import type { LateWork } from '@motcua/contracts';
import { EmptyState, Skeleton, Table } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatCount, formatDate, formatTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import type { Asked } from './asked.js';
import { listHref } from './links.js';
import { lateWorkQuery } from './queries.js';
import { barWidth, share } from './share.js';
import { reportText } from './text.js';

/** Where late work lies now: the worst places first, with a bar for the eye and a figure for everybody. */
export function LatePlaces({ asked, unit }: { asked: Asked; unit: string }) {
  const text = useText(reportText);
  const { procedure } = asked;
  const late = useQuery(lateWorkQuery({ unit, ...(procedure && { procedure }) }));
  return (
    <section className="report__part">
      <h2>{text.late.title}</h2>
      {late.isPending && <Skeleton label={text.loading} lines={4} />}
      {late.isError && !late.data && <ProblemNotice problem={late.error} />}
      {late.data && <Places asked={asked} work={late.data} />}
    </section>
  );
}

function Places({ asked, work }: { asked: Asked; work: LateWork }) {
  const text = useText(reportText);
  const columns = usePlaceColumns(asked, work);
  if (work.total === 0) {
    return (
      <EmptyState icon="check" title={text.late.none}>
        <p>{text.late.noneHint}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>{text.late.lead(formatCount(work.total), formatTime(work.now))}</p>
      <Table
        caption={text.late.most(formatCount(work.places.length))}
        rows={work.places}
        rowKey={({ unit, procedure, stepKey }) => [unit.code, procedure.code, stepKey].join('/')}
        columns={columns}
      />
    </>
  );
}

function usePlaceColumns(asked: Asked, work: LateWork): Column<LateWork['places'][number]>[] {
  const text = useText(reportText);
  const lang = useLang();
  const { columns } = text.late;
  const longest = Math.max(...work.places.map(({ late }) => late));
  return [
    {
      key: 'place',
      header: columns.place,
      width: '14rem',
      cell: ({ stepName, unit }) => (
        <>
          <strong>{pickText(stepName, lang)}</strong>
          <br />
          <small className="report__soft">{unit.name}</small>
        </>
      ),
    },
    { key: 'procedure', header: columns.procedure, cell: ({ procedure }) => procedure.name },
    {
      key: 'late',
      header: columns.n,
      align: 'end',
      width: '8.5rem',
      cell: ({ unit, procedure, stepKey, late }) => (
        <>
          <a
            href={listHref({ ...asked, unit: unit.code, procedure: procedure.code }, 'lateWork', {
              own: true,
              step: stepKey,
            })}
            aria-label={text.seeList(text.figures.lateWork, formatCount(late), unit.name)}
          >
            {formatCount(late)}
          </a>
          <span className="report__bar" title={text.late.bar(share(late, work.total))}>
            <span style={{ inlineSize: barWidth(late, longest) }} />
          </span>
        </>
      ),
    },
    {
      key: 'oldest',
      header: columns.oldest,
      width: '7rem',
      cell: ({ oldestDueAt }) => formatDate(oldestDueAt),
    },
  ];
}
