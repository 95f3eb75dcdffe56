import type { Dossier } from '@motcua/contracts';
import { Disclosure } from '@motcua/ui';
import { formatDate, formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { dueDays } from './due-days.js';
import { myDossiersText } from './text.js';

/** How the promised date came about, told by day. */
export function DueWhy({ due }: { due: NonNullable<Dossier['due']> }) {
  const text = useText(myDossiersText).one.why;
  const lang = useLang();
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'Asia/Ho_Chi_Minh' });
  const day = (instant: string) => `${weekday.format(new Date(instant))} ${formatDate(instant)}`;
  const span = (minutes: number) =>
    minutes < 60 ? text.minutes(minutes) : text.hours(String(Math.round(minutes / 6) / 10).replace('.', ','));
  return (
    <Disclosure summary={text.title}>
      <p>
        {text.limit(pickText(due.limit, lang))} {text.from(formatDateTime(due.from))}
      </p>
      <ol className="bullets">
        {dueDays(due.rows).map((line) => (
          <li key={line.from}>
            {line.kind === 'counted'
              ? text.counted(day(line.from), span(line.minutes))
              : text.skipped(formatDateTime(line.from), formatDateTime(line.to), pickText(line.reason, lang))}
          </li>
        ))}
      </ol>
      <p>
        {text.offHours} <strong>{text.due(formatDateTime(due.dueAt))}</strong>
      </p>
      {due.promises.length > 1 && (
        <>
          <p>{text.promises}:</p>
          <ul className="bullets">
            {due.promises.map((promise) => (
              <li key={promise.givenAt}>
                {text.promise(formatDateTime(promise.dueAt), formatDateTime(promise.givenAt))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
