import type { UnitReport } from '@motcua/contracts';
import { formatCount } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import type { Asked, ListedFigure } from './asked.js';
import { listHref } from './links.js';
import { share } from './share.js';
import { reportText } from './text.js';

/** Four figures that can be read from the other side of the room, each the way to its list. */
export function ReportGlance({ asked, report }: { asked: Asked; report: UnitReport }) {
  const text = useText(reportText);
  const { total } = report;
  const { glance } = text;
  const tiles: { figure: ListedFigure; name: string; n: number; says: string; tone?: string }[] = [
    {
      figure: 'received',
      name: glance.received,
      n: total.received,
      says: glance.online(share(total.receivedOnline, total.received)),
    },
    {
      figure: 'solved',
      name: glance.solved,
      n: total.solved,
      says: glance.onTime(share(total.solved - total.solvedLate, total.solved)),
    },
    {
      figure: 'open',
      name: glance.open,
      n: total.open,
      says: glance.paused(formatCount(total.openPaused)),
    },
    {
      figure: 'openLate',
      name: glance.late,
      n: total.openLate,
      says: glance.lateOf(share(total.openLate, total.open)),
      ...(total.openLate > 0 && { tone: 'danger' }),
    },
  ];
  return (
    <section aria-label={text.atAGlance}>
      <ul className="report__glance">
        {tiles.map(({ figure, name, n, says, tone }) => (
          <li key={figure} data-tone={tone}>
            <a href={listHref(asked, figure)}>
              <span className="report__name">{name}</span>
              <strong>{formatCount(n)}</strong>
            </a>
            <span className="report__says">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
