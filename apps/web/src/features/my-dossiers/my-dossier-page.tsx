import type { Dossier } from '@motcua/contracts';
import { Breadcrumb, Button, Notice, Skeleton, StatusTag } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { formatTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { problemText } from '../../shared/problem/text.js';
import { ApologyNotice } from './dossier/apology-notice.js';
import { Conversation } from './dossier/conversation.js';
import { DossierFacts } from './dossier/dossier-facts.js';
import './dossier/dossier.css';
import { History } from './dossier/history.js';
import { OutcomeCard } from './dossier/outcome-card.js';
import { PaperList } from './dossier/paper-list.js';
import { isOutcome, newestFirst } from './dossier/papers.js';
import { PaymentsSettled } from './dossier/payment/payments-settled.js';
import { ProgressList } from './dossier/progress-list.js';
import { dossierQuery, timelineQuery } from './dossier/queries.js';
import { SidePanel } from './dossier/side-panel.js';
import { SubmittedContent } from './dossier/submitted-content.js';
import { dossierText } from './dossier/text.js';
import { TodoCard } from './dossier/todo-card.js';
import { UnknownDossier } from './dossier/unknown-dossier.js';
import { useNews } from './dossier/use-news.js';
import { RelatedDossiers } from './dossier/waiting/related-dossiers.js';
import { Withdraw } from './dossier/withdraw.js';
import { toneOf } from './status-tone.js';

export function MyDossierPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  const query = useQuery(dossierQuery(code));
  // Asked for at once, not when the dossier is there: half the wait, and less that comes in late.
  useQuery(timelineQuery(code));
  if (params['*']) return <ProblemPage problem={{ status: 404 }} />;
  if (query.error?.status === 404 && !query.data) return <UnknownDossier code={code} />;
  return <Loaded query={query}>{(dossier) => <MyDossier key={code} dossier={dossier} />}</Loaded>;
}

/** In the order of need: what I must do, how it stands, by when, what came of it; then the rest. */
function MyDossier({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText);
  const lang = useLang();
  const { code, procedure, subject, lifecycle, statusName, sentence, turn } = dossier;
  const news = useNews(dossier.version);
  const [withdrawn, setWithdrawn] = useState(false);
  const done = useRef<HTMLDivElement>(null);
  const papers = newestFirst(dossier.issued.filter((paper) => !isOutcome(paper)));
  const name = pickText(procedure.name, lang);
  return (
    <Page>
      <Breadcrumb label={text.where} items={[{ href: paths.myDossiers, text: text.mine }]} />
      <div ref={done} className="mc-quiet-focus" role="status" tabIndex={-1} hidden={!withdrawn}>
        {withdrawn && <Notice tone="success" title={text.withdraw.done} />}
      </div>
      <PageHeading
        eyebrow={
          <>
            {subject && `${name} · `}
            <span className="own-code">{code}</span>
          </>
        }
        title={subject || name}
        // The browser keeps titles: nobody's name belongs there.
        documentTitle={`${name} · ${code}`}
        lead={pickText(sentence, lang)}
      />
      <div className="own-status">
        <StatusTag tone={toneOf({ lifecycle, waitingForMe: turn.who === 'OWNER' })}>
          {pickText(statusName, lang)}
        </StatusTag>
        <span role="status">{news.changedAt !== null && text.changed(formatTime(news.changedAt))}</span>
      </div>
      <TodoCard dossier={dossier} />
      <OutcomeCard dossier={dossier} />
      <div className="own">
        <div className="own-main">
          <ApologyNotice dossier={dossier} />
          <DossierFacts dossier={dossier} />
          <ProgressList dossier={dossier} />
          <RelatedDossiers dossier={dossier} />
          <PaymentsSettled payments={dossier.payments} />
          {papers.length > 0 && (
            <section className="own-section">
              <h2>{text.papers.title}</h2>
              <PaperList code={code} papers={papers} />
            </section>
          )}
          <Story dossier={dossier} onActed={news.own} />
          <SubmittedContent dossier={dossier} />
        </div>
        <SidePanel dossier={dossier}>
          <Withdraw
            dossier={dossier}
            onActed={news.own}
            onWithdrawn={() => {
              setWithdrawn(true);
              // The button that had focus is gone; the dialog gives focus back first.
              requestAnimationFrame(() => done.current?.focus());
            }}
          />
        </SidePanel>
      </div>
    </Page>
  );
}

function Story({ dossier, onActed }: { dossier: Dossier; onActed: (version: number) => void }) {
  const text = useText(dossierText).history;
  const { loading } = useText(problemText);
  const query = useQuery(timelineQuery(dossier.code));
  if (query.data) {
    return (
      <>
        <Conversation dossier={dossier} entries={query.data.items} onActed={onActed} />
        <History dossier={dossier} entries={query.data.items} />
      </>
    );
  }
  if (query.isPending) return <Skeleton label={loading} lines={8} />;
  return (
    <section className="own-section">
      <h2>{text.title}</h2>
      <ProblemNotice problem={query.error} />
      <p>
        <Button icon="refresh" onClick={() => void query.refetch()}>
          {text.retry}
        </Button>
      </p>
    </section>
  );
}
