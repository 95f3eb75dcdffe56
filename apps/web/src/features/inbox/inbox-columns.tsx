import type { InboxRow } from '@motcua/contracts';
import { DueBadge } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { dueText, dueTone } from '../../shared/officer-work/due-text.js';
import { officerWorkText } from '../../shared/officer-work/text.js';
import { inboxText } from './text.js';

/** One line each: what does not fit is cut at its end and whole on hover and in the dossier. */
function Line({ text, soft }: { text: string; soft?: boolean | undefined }) {
  return (
    <span className="inbox__line" data-soft={soft || undefined} title={text}>
      {text}
    </span>
  );
}

/** The procedure and what it is about: names of procedures are long and begin alike, so they get two lines. */
function What({ row: { procedureName, subject } }: { row: InboxRow }) {
  return (
    <span className="inbox__what" title={[procedureName, subject].filter(Boolean).join('\n')}>
      {procedureName}
      {subject && <span className="inbox__subject"> · {subject}</span>}
    </span>
  );
}

export function useInboxColumns(): Column<InboxRow>[] {
  const text = useText(inboxText);
  const work = useText(officerWorkText);
  const lang = useLang();
  const { columns } = text;
  const exact = ({ stepDueAt, dueAt }: InboxRow) =>
    [stepDueAt && text.exactDue(formatDateTime(stepDueAt)), dueAt && text.exactPromise(formatDateTime(dueAt))]
      .filter(Boolean)
      .join('\n');
  const due = (row: InboxRow) => ({
    lateness: row.lateness,
    minutesLeft: row.minutesLeft,
    dueAt: row.stepDueAt,
  });
  return [
    { key: 'code', header: columns.code, cell: (row) => row.dossierCode, width: '14.25rem' },
    { key: 'procedure', header: columns.procedure, cell: (row) => <What row={row} /> },
    { key: 'owner', header: columns.owner, cell: (row) => <Line text={row.ownerName} />, width: '10.5rem' },
    {
      key: 'step',
      header: columns.step,
      cell: (row) => <Line text={row.stepName ? pickText(row.stepName, lang) : text.noStep} />,
      width: '13.5rem',
    },
    {
      key: 'assignee',
      header: columns.assignee,
      cell: ({ assignee }) => (
        <Line text={assignee ? (assignee.me ? text.me : assignee.name) : text.nobody} soft={!assignee} />
      ),
      width: '8.5rem',
    },
    {
      key: 'due',
      header: columns.due,
      cell: (row) => <DueBadge text={dueText(due(row), work.due)} tone={dueTone(row)} exact={exact(row)} />,
      width: '15rem',
    },
    {
      key: 'channel',
      header: columns.channel,
      cell: (row) => <Line text={work.channel[row.channel]} soft />,
      width: '6.5rem',
    },
  ];
}
