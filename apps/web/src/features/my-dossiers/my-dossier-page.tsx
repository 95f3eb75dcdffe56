import type { Dossier } from '@motcua/contracts';
import { Breadcrumb, Button, CopyButton, StatusTag } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { DossierDates } from './dossier-dates.js';
import { DossierHistory } from './dossier-history.js';
import { IssuedPapers } from './issued-papers.js';
import { MessageForm } from './message-form.js';
import './my-dossiers.css';
import { dossierQuery } from './queries.js';
import { ShareStatus } from './share-status.js';
import { SubmittedContent } from './submitted-content.js';
import { SupplementCall } from './supplement-call.js';
import { toneOf } from './status-tone.js';
import { myDossiersText } from './text.js';
import { UnknownDossier } from './unknown-dossier.js';
import { WithdrawButton } from './withdraw-button.js';

export function MyDossierPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  const query = useQuery(dossierQuery(code));
  if (params['*']) return <ProblemPage problem={{ status: 404 }} />;
  if (query.error?.status === 404 && !query.data) return <UnknownDossier code={code} />;
  return <Loaded query={query}>{(dossier) => <MyDossier dossier={dossier} />}</Loaded>;
}

/** In the order of need: what I must do, how it stands, by when, what came of it; then the rest. */
function MyDossier({ dossier }: { dossier: Dossier }) {
  const text = useText(myDossiersText).one;
  const lang = useLang();
  const { code, procedure, subject, lifecycle, statusName, sentence, turn, actions } = dossier;
  const canMessage = actions.some(({ kind }) => kind === 'sendMessage');
  const withdraw = actions.find(({ kind }) => kind === 'withdraw');
  return (
    <Page width="read">
      <Breadcrumb label={text.breadcrumb} items={[{ href: paths.myDossiers, text: text.back }]} />
      <PageHeading eyebrow={pickText(procedure.name, lang)} title={subject} documentTitle={`${subject} – ${code}`} />
      <p className="dossier-top">
        <StatusTag tone={toneOf({ lifecycle, waitingForMe: turn.who === 'OWNER' })}>
          {pickText(statusName, lang)}
        </StatusTag>
        <span className="dossier-code">{code}</span>
        <span className="mc-no-print">
          <CopyButton value={code} label={text.copy} copiedLabel={text.copied} />
        </span>
      </p>
      <SupplementCall dossier={dossier} />
      <div className="dossier-now">
        <p className="dossier-sentence">{pickText(sentence, lang)}</p>
        {dossier.supplement === null && <p>{pickText(turn.text, lang)}</p>}
      </div>
      <DossierDates dossier={dossier} />
      <IssuedPapers dossier={dossier} />
      <DossierHistory code={code} />
      {canMessage && <MessageForm dossier={dossier} />}
      <SubmittedContent dossier={dossier} />
      <ShareStatus dossier={dossier} />
      <div className="dossier-foot mc-no-print">
        <Button variant="quiet" icon="print" onClick={() => window.print()}>
          {text.print}
        </Button>
        {withdraw && <WithdrawButton dossier={dossier} action={withdraw} />}
      </div>
    </Page>
  );
}
