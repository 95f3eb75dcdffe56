import type { Dossier, Timeline } from '@motcua/contracts';
import { Disclosure } from '@motcua/ui';
import { formatDate, formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { extensionsOf } from './apology.js';
import { dueLines, isPause } from './due-lines.js';
import type { DueLine } from './due-lines.js';
import { pauseCause } from './pause-cause.js';
import { dossierText } from './text.js';

export interface DueWhyProps {
  due: NonNullable<Dossier['due']>;
  /** The story, which knows why the clock stood still. */
  entries: Timeline['items'];
}

/** How the promised date came about, and every date promised before it. */
export function DueWhy({ due, entries }: DueWhyProps) {
  const text = useText(dossierText).why;
  const lang = useLang();
  const lines = dueLines(due.rows);
  const limit = pickText(due.limit, lang).replace(/^./u, (first) => first.toLocaleLowerCase(lang));
  const causes: Readonly<Record<string, string>> = text.causes;
  const extensions = extensionsOf(due.promises);
  const reckoned = due.rows.at(-1)?.to ?? due.dueAt;
  // The rows end where the clock alone would end.
  const kept = extensions.length === 0 && formatDateTime(reckoned) !== formatDateTime(due.dueAt);
  return (
    <Disclosure summary={text.title}>
      <p>{text.rule(limit, formatDateTime(due.from))}</p>
      <ul className="own-why">
        {lines.map((line) => (
          <Line key={'from' in line ? line.from : line.firstDay} line={line} entries={entries} />
        ))}
      </ul>
      {extensions.map(({ from, to }) => (
        <p key={to}>{text.extended(formatDateTime(from), formatDateTime(to))}</p>
      ))}
      {kept && <p>{text.kept(formatDateTime(reckoned))}</p>}
      <p>
        {lines.some(({ kind }) => kind === 'hours') && text.unsaid}{' '}
        <strong>{text.so(formatDateTime(due.dueAt))}</strong>
      </p>
      <p>{text.promises}:</p>
      <ul className="own-bullets">
        {due.promises.map(({ dueAt, givenAt, cause }) => (
          <li key={givenAt}>
            {text.promise(formatDateTime(dueAt), formatDateTime(givenAt))}
            {causes[cause] && ` (${causes[cause]})`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Line({ line, entries }: { line: DueLine } & Pick<DueWhyProps, 'entries'>) {
  const text = useText(dossierText).why;
  const lang = useLang();
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'Asia/Ho_Chi_Minh' });
  const day = (at: number) => `${weekday.format(at)} ${formatDate(at)}`;
  const time = (minutes: number) =>
    [
      ...(minutes >= 60 ? [text.hour(Math.floor(minutes / 60))] : []),
      ...(minutes % 60 > 0 ? [text.minute(minutes % 60)] : []),
    ].join(' ');
  const when =
    line.kind === 'stretch'
      ? text.span(formatDateTime(line.from), formatDateTime(line.to))
      : line.firstDay === line.lastDay
        ? day(line.firstDay)
        : text.span(day(line.firstDay), day(line.lastDay));
  const cause = line.kind === 'stretch' && isPause(line) ? pauseCause(line.from, entries) : null;
  const what =
    line.kind === 'hours'
      ? line.days === 1
        ? text.hours(time(line.minutes))
        : text.hoursEach(line.days, time(line.minutes))
      : line.kind === 'days'
        ? text.whole
        : cause
          ? text.pauses[cause]
          : text.off(pickText(line.reason, lang));
  return (
    <li data-counted={line.kind === 'hours' || line.kind === 'days' || undefined}>
      <span>{when}</span>
      <span>{what}</span>
    </li>
  );
}
