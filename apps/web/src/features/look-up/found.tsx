import type { LookupResult } from '@motcua/contracts';
import { Button, ButtonLink, ButtonRow, Facts, StatusTag } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { usePerson } from '../../shared/session/session.js';
import { toneOf } from './status-tone.js';
import { foundText } from './found-text.js';

export interface FoundProps {
  result: LookupResult;
  onAgain: () => void;
}

const WITH_RESULT: ReadonlySet<string> = new Set(['COMPLETED', 'RESULT_RETURNED']);

export function Found({ result, onAgain }: FoundProps) {
  const text = useText(foundText);
  const lang = useLang();
  const signedIn = usePerson()?.kind === 'CITIZEN';
  const { code, procedureName, status, statusName, sentence, submittedAt, acceptedAt, dueAt, completedAt } =
    result;
  const end: Fact | null = completedAt
    ? {
        icon: 'check-circle',
        label: WITH_RESULT.has(status) ? text.completedAt : text.endedAt,
        value: formatDateTime(completedAt),
      }
    : null;
  const due: Fact | null =
    dueAt || !completedAt
      ? { icon: 'calendar', label: text.dueAt, value: dueAt ? formatDateTime(dueAt) : text.dueUnknown }
      : null;
  const accepted: Fact | null = acceptedAt
    ? { icon: 'stamp', label: text.acceptedAt, value: formatDateTime(acceptedAt) }
    : null;
  const submitted: Fact = { icon: 'send', label: text.submittedAt, value: formatDateTime(submittedAt) };
  return (
    <Page width="read">
      <PageHeading
        title={text.result}
        documentTitle={`${text.result} ${code}`}
        eyebrow={`${procedureName} · ${code}`}
        lead={pickText(sentence, lang)}
      />
      <p>
        <StatusTag tone={toneOf(status)}>{pickText(statusName, lang)}</StatusTag>
      </p>
      <div className="look-up-facts">
        <Facts facts={[end, due, accepted, submitted].filter((fact) => fact !== null)} />
      </div>
      <p className="mc-no-print">{text.note}</p>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.myDossier(code)}>
          {signedIn ? text.openMine : text.open}
        </ButtonLink>
        <Button icon="search" onClick={onAgain}>
          {text.again}
        </Button>
        <Button variant="quiet" icon="print" onClick={() => window.print()}>
          {text.print}
        </Button>
      </ButtonRow>
    </Page>
  );
}
