import type { UnitReport } from '@motcua/contracts';
import { Disclosure, Table } from '@motcua/ui';
import { formatCount } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { barWidth } from './share.js';
import { reportText } from './text.js';
import { trendOf } from './trend.js';

/** The course of the period: a sentence, bars for the eye, and the table behind them. */
export function DayBars({ report: { days, total } }: { report: UnitReport }) {
  const text = useText(reportText);
  const { sentence, columns } = text.trend;
  if (days.length === 0) return null;
  const { byMonth, spans } = trendOf(days);
  const { title, span, more } = byMonth ? text.trend.byMonth : text.trend.byDay;
  const longest = Math.max(...spans.map(({ received, solved }) => Math.max(received, solved)));
  return (
    <section className="report__part">
      <h2>{title}</h2>
      <p>{sentence(formatCount(total.received), formatCount(total.solved), formatCount(total.solvedLate))}</p>
      <div className="report__trend" aria-hidden="true">
        {spans.map(({ key, name, received, solved, solvedLate }) => (
          <span key={key} title={`${name}: ${columns.received} ${received}, ${columns.solved} ${solved}`}>
            <i data-kind="received" style={{ blockSize: barWidth(received, longest) }} />
            <i data-kind="solved" style={{ blockSize: barWidth(solved, longest) }}>
              <b style={{ blockSize: barWidth(solvedLate, solved) }} />
            </i>
          </span>
        ))}
      </div>
      <p className="report__legend" aria-hidden="true">
        <span data-kind="received">{columns.received}</span>
        <span data-kind="solved">{columns.solved}</span>
        <span data-kind="late">{columns.late}</span>
      </p>
      <Disclosure summary={more}>
        <Table
          caption={title}
          rows={spans}
          rowKey={({ key }) => key}
          columns={[
            { key: 'span', header: span, cell: ({ name }) => name },
            {
              key: 'received',
              header: columns.received,
              align: 'end',
              cell: ({ received }) => formatCount(received),
            },
            {
              key: 'solved',
              header: columns.solved,
              align: 'end',
              cell: ({ solved }) => formatCount(solved),
            },
            {
              key: 'late',
              header: columns.late,
              align: 'end',
              cell: ({ solvedLate }) => formatCount(solvedLate),
            },
          ]}
        />
      </Disclosure>
    </section>
  );
}
