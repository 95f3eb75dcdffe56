import { Icon, StatusTag } from '@motcua/ui';
import type { IconName } from '@motcua/ui';
import { formatDateTime, formatRelative } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { useNow } from '../use-now.js';
import type { NoticeItem } from './days.js';
import { noticesText } from './text.js';

const ICONS: Readonly<Record<string, IconName>> = {
  SUBMITTED: 'send',
  ACCEPTED: 'stamp',
  SUPPLEMENT_REQUESTED: 'warning',
  SUPPLEMENT_ANSWERED: 'send',
  MESSAGE: 'message',
  REJECTED_AT_INTAKE: 'error',
  STOPPED: 'error',
  WITHDRAWN: 'close',
  COMPLETED: 'check-circle',
  RESULT_RETURNED: 'check-circle',
  DATA_EXPORT_READY: 'download',
  DATA_REQUEST_SENT: 'send',
  DATA_REQUEST_ANSWERED: 'message',
};

/** Where a notice leads that belongs to no dossier. */
const LEADS: Readonly<Record<string, string>> = {
  DATA_EXPORT_READY: paths.myData,
  DATA_REQUEST_SENT: paths.myDataRequests,
  DATA_REQUEST_ANSWERED: paths.myDataRequests,
};

export function NoticeRow({ notice, fresh }: { notice: NoticeItem; fresh: boolean }) {
  const text = useText(noticesText);
  const lang = useLang();
  const now = useNow();
  const { kind, dossierCode, createdAt } = notice;
  const href = dossierCode ? paths.myDossier(dossierCode) : LEADS[kind];
  const words = <CodeKeptWhole text={pickText(notice.text, lang)} code={dossierCode} />;
  return (
    <li data-fresh={fresh || undefined}>
      <Icon name={ICONS[kind] ?? 'bell'} />
      <div>
        <p className="notice-rows__text">{href ? <a href={href}>{words}</a> : words}</p>
        <p className="notice-rows__time">
          {fresh && <StatusTag tone="info">{text.fresh}</StatusTag>}
          <time dateTime={createdAt}>
            {formatRelative(createdAt, now, lang)} · {formatDateTime(createdAt)}
          </time>
        </p>
      </div>
    </li>
  );
}

/** A code broken at its hyphens over two lines is hard to read out. */
function CodeKeptWhole({ text, code }: { text: string; code: string | null }) {
  const at = code ? text.indexOf(code) : -1;
  if (!code || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span className="notice-rows__code">{code}</span>
      {text.slice(at + code.length)}
    </>
  );
}
