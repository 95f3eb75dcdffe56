import type { Dossier, SubmittedDossier } from '@motcua/contracts';
import { Button, ButtonLink, ButtonRow, CodeBox, CopyButton, Facts, Notice } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import './fill-dossier.css';
import { expectedOf } from './expected.js';
import { QrCode } from './qr/qr-code.js';
import { readSubmitted, submittedKey } from '../../shared/draft/submitted-query.js';
import { fillDossierText } from './text.js';

type Shown = Omit<SubmittedDossier, 'answerBy' | 'lookupSecret'> & {
  answerBy: string | null;
  lookupSecret: string | null;
};

/** In another tab the answer to the submission is not known; the dossier itself still tells most of it. */
async function submittedDossier(code: string): Promise<Shown> {
  const kept = readSubmitted(code);
  if (kept) return kept;
  const dossier = await api.get<Dossier>(apiPath`/dossiers/${code}`);
  const { lookupSecret, submittedAt, receivingAgency } = dossier;
  return { code, lookupSecret, submittedAt, receivingAgency, ...expectedOf(dossier) };
}

export function SubmittedPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  const query = useQuery<Shown>({
    queryKey: submittedKey(code),
    queryFn: () => submittedDossier(code),
    staleTime: Infinity,
  });
  return <Loaded query={query}>{(submitted) => <Submitted submitted={submitted} />}</Loaded>;
}

function Submitted({ submitted }: { submitted: Shown }) {
  const text = useText(fillDossierText).submitted;
  const lang = useLang();
  const { code, lookupSecret, submittedAt, receivingAgency, answerBy, nextSteps } = submitted;
  const facts: Fact[] = [
    { icon: 'building', label: text.sentTo, value: receivingAgency.name },
    { icon: 'calendar', label: text.sentAt, value: formatDateTime(submittedAt) },
    ...(answerBy ? [{ icon: 'clock' as const, label: text.answerBy, value: formatDateTime(answerBy) }] : []),
  ];
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} />
      <div className="submitted">
        <div className="submitted__codes">
          <div className="submitted">
            <CodeBox
              label={text.code}
              code={code}
              actions={<CopyButton value={code} label={text.copy} copiedLabel={text.copied} />}
            />
            {lookupSecret && (
              <div>
                <p>{text.secret}</p>
                <p className="submitted__secret" translate="no">
                  {lookupSecret}
                </p>
                <small>{text.secretNote}</small>
              </div>
            )}
          </div>
          <div className="submitted__qr">
            <QrCode text={location.origin + paths.lookUpOf(code)} label={text.qr} />
            <p>{text.qrHint}</p>
          </div>
        </div>
        <Facts facts={facts} />
        <section>
          <h2>{text.next}</h2>
          <ol className="bullets">
            {nextSteps.map((step) => (
              <li key={step.vi}>{pickText(step, lang)}</li>
            ))}
          </ol>
        </section>
        <Notice tone="info">
          <p>{text.notice}</p>
        </Notice>
        <ButtonRow>
          <ButtonLink variant="primary" href={paths.myDossier(code)}>
            {text.open}
          </ButtonLink>
          <Button icon="print" onClick={() => window.print()}>
            {text.print}
          </Button>
          <ButtonLink variant="quiet" href={paths.home}>
            {text.home}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Page>
  );
}
