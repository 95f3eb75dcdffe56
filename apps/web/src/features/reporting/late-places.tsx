import type { LateWork } from '@motcua/contracts';
import { EmptyState, Skeleton } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatCount, formatDateTime, formatTime } from '../../shared/formatting/format.js';
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
    <section className="report__part" aria-labelledby="late-title">
      <h2 id="late-title">{text.late.title}</h2>
      {late.isPending && <Skeleton label={text.loading} lines={4} />}
      {late.isError && !late.data && <ProblemNotice problem={late.error} />}
      {late.data && <Places asked={asked} work={late.data} />}
    </section>
  );
}

function Places({ asked, work }: { asked: Asked; work: LateWork }) {
  const text = useText(reportText);
  const lang = useLang();
  const { columns } = text.late;
  if (work.total === 0) {
    return (
      <EmptyState icon="check" title={text.late.none}>
        <p>{text.late.noneHint}</p>
      </EmptyState>
    );
  }
  const longest = Math.max(...work.places.map(({ late }) => late));
  return (
    <>
      <p>{text.late.lead(formatCount(work.total), formatTime(work.now))}</p>
      <div className="mc-table-wrap" role="region" aria-label={text.late.title} tabIndex={0}>
        <table className="mc-table report__bars">
          <caption className="mc-visually-hidden">{text.late.most(formatCount(work.places.length))}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.procedure}</th>
              <th scope="col" data-align="end">
                {columns.n}
              </th>
              <th scope="col">{columns.oldest}</th>
            </tr>
          </thead>
          <tbody>
            {work.places.map(({ unit, procedure, stepKey, stepName, late, oldestDueAt }) => (
              <tr key={`${unit.code}/${procedure.code}/${stepKey}`}>
                <th scope="row">
                  {pickText(stepName, lang)}
                  <br />
                  <small className="report__soft">{unit.name}</small>
                </th>
                <td data-label={columns.procedure}>{procedure.name}</td>
                <td data-label={columns.n} data-align="end">
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
                </td>
                <td data-label={columns.oldest}>{formatDateTime(oldestDueAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
