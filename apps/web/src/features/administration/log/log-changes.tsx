import type { LogEntry } from '@motcua/contracts';
import { formatDateTime, formatDay } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import type { Lang } from '../../../shared/i18n/lang.js';
import { roleName } from '../roles.js';
import { logText } from './text.js';

/** What was and what is, in words where this page has them. */
export function LogChanges({ entry: { changes, reason } }: { entry: LogEntry }) {
  const text = useText(logText);
  const lang = useLang();
  const keys: Readonly<Record<string, string>> = text.keys;
  const values: Readonly<Record<string, string>> = text.values;
  return (
    <>
      <dl className="admin__changes">
        {inOrder(changes, Object.keys(keys)).map(({ key, before, after }) => (
          <div key={key}>
            <dt>{keys[key] ?? key}: </dt>
            <dd>
              {after !== null && (
                <span className="admin__break">{shown(key, values[after] ?? after, lang)}</span>
              )}
              {before !== null && (
                <>
                  {' '}
                  <span className="admin__soft">
                    ({text.was} <del>{shown(key, values[before] ?? before, lang)}</del>)
                  </span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {reason !== null && <p>{text.reason(reason)}</p>}
    </>
  );
}

/** As people tell it; nothing is said of what is empty before and after. */
function inOrder(changes: LogEntry['changes'], order: readonly string[]): LogEntry['changes'] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return changes
    .filter(({ before, after }) => Boolean(before) || Boolean(after))
    .toSorted((a, b) => place(a.key) - place(b.key));
}

function shown(key: string, value: string, lang: Lang): string {
  if (key === 'role') return roleName(value, lang);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? formatDateTime(value) : value;
}
