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
  return (
    <>
      <dl className="admin__changes">
        {changes.map(({ key, before, after }) => (
          <div key={key}>
            <dt>{keys[key] ?? key}: </dt>
            <dd>
              {after !== null && <span className="admin__break">{shown(key, after, lang)}</span>}
              {before !== null && (
                <>
                  {' '}
                  <span className="admin__soft">
                    ({text.was} <del>{shown(key, before, lang)}</del>)
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

function shown(key: string, value: string, lang: Lang): string {
  if (key === 'role') return roleName(value, lang);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? formatDateTime(value) : value;
}
