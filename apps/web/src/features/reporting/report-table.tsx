import type { ReportFigure, UnitFigures, UnitReport } from '@motcua/contracts';
import { formatCount } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import type { Asked } from './asked.js';
import { listHref, reportHref } from './links.js';
import { reportText } from './text.js';

const GROUPS = [
  { key: 'received', figures: ['received', 'receivedOnline', 'receivedDirect'] },
  { key: 'solved', figures: ['solved', 'solvedEarly', 'solvedOnTime', 'solvedLate'] },
  { key: 'open', figures: ['open', 'openWithin', 'openLate', 'openPaused'] },
] as const;

const COLUMNS: readonly ReportFigure[] = [
  'carriedOver',
  ...GROUPS[0].figures,
  ...GROUPS[1].figures,
  'endedOtherwise',
  ...GROUPS[2].figures,
  'notAccepted',
];

/** The columns of the periodic report; every figure is the way to its list, every unit to its own table. */
export function ReportTable({ asked, report }: { asked: Asked; report: UnitReport }) {
  const text = useText(reportText);
  const { columns, groups } = text;
  const single = (figure: 'carriedOver' | 'endedOtherwise' | 'notAccepted') => (
    <th scope="col" rowSpan={2} data-align="end">
      {columns[figure]}
    </th>
  );
  const group = (index: 0 | 1 | 2) => (
    <th scope="colgroup" colSpan={GROUPS[index].figures.length} className="report__group">
      {groups[GROUPS[index].key]}
    </th>
  );
  const chosen = { ...asked, unit: report.unit.code };
  return (
    <div className="mc-table-wrap report__wrap" role="region" aria-label={text.table} tabIndex={0}>
      <table className="mc-table report__table">
        <caption className="mc-visually-hidden">{text.table}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {text.unit}
            </th>
            {single('carriedOver')}
            {group(0)}
            {group(1)}
            {single('endedOtherwise')}
            {group(2)}
            {single('notAccepted')}
          </tr>
          <tr>
            {GROUPS.flatMap(({ figures }) =>
              figures.map((figure) => (
                <th key={figure} scope="col" data-align="end">
                  {columns[figure]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {report.rows.map(({ code, name, own, opens, figures }) => (
            <tr key={code}>
              <th scope="row">
                {own ? (
                  text.ownUnit(name)
                ) : opens ? (
                  <a href={reportHref({ ...asked, unit: code })}>{name}</a>
                ) : (
                  name
                )}
              </th>
              <Figures asked={{ ...asked, unit: code }} own={own} unit={name} figures={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <Figures asked={chosen} own={false} unit={report.unit.name} figures={report.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface FiguresProps {
  asked: Asked;
  own: boolean;
  unit: string;
  figures: UnitFigures;
}

function Figures({ asked, own, unit, figures }: FiguresProps) {
  const text = useText(reportText);
  return COLUMNS.map((figure) => {
    const n = figures[figure];
    const late = (figure === 'openLate' || figure === 'solvedLate') && n > 0;
    return (
      <td
        key={figure}
        data-align="end"
        data-label={text.figures[figure]}
        data-late={late || undefined}
        data-none={n === 0 || undefined}
      >
        {n === 0 ? (
          '0'
        ) : (
          <a
            href={listHref(asked, figure, { own })}
            aria-label={text.seeList(text.figures[figure], formatCount(n), unit)}
          >
            {formatCount(n)}
          </a>
        )}
      </td>
    );
  });
}
