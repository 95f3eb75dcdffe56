import type { AvailableAction, Dossier } from '@motcua/contracts';
import { Button, Notice, SplitPane } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { useShortcuts } from '../../shared/officer-work/shortcuts.js';
import { lastPlace, placeHref } from '../../shared/officer-work/work-place.js';
import { Page } from '../../shared/page/page.js';
import { ActionDialog } from './actions/action-dialog.js';
import { actionOfKind, asksFirst, assigning } from './actions/action-groups.js';
import type { Pressed } from './actions/pressed.js';
import { usePerform } from './actions/use-perform.js';
import { CasePane } from './case/case-pane.js';
import type { TalkKind } from './case/case-pane.js';
import { neighbour } from './documents/document-entries.js';
import { DocumentsPane, useDocumentEntries } from './documents/documents-pane.js';
import { RevealDialog } from './reveal/reveal-dialog.js';
import { useReveals } from './reveal/use-reveals.js';
import { ReviewHeader } from './review-header.js';
import { ReviewKeys } from './review-keys.js';
import { SignInAgain } from './sign-in-again.js';
import { reviewText } from './text.js';
import { useFillWindow } from './use-fill-window.js';
import { useNews } from './use-news.js';
import { DoneNotice } from './work/done-notice.js';
import { useNextDossier } from './work/use-next-dossier.js';
import { WorkPane } from './work/work-pane.js';

export interface ReviewScreenProps {
  dossier: Dossier;
}

/** Three zones: what is asked of me now, the case, its documents. */
export function ReviewScreen({ dossier: hidden }: ReviewScreenProps) {
  const text = useText(reviewText);
  const { dossier, reveals } = useReveals(hidden);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [talk, setTalk] = useState<TalkKind | null>(null);
  const [document, setDocument] = useState<string | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const [signInOpen, setSignInOpen] = useState(false);
  const performing = usePerform(dossier, () => setPressed(null));
  const { done, lastProblem } = performing;
  const talked = done?.action.kind === 'addNote' || done?.action.kind === 'sendMessage';
  const [wantsNext, setWantsNext] = useState(false);
  const next = useNextDossier(dossier.code, wantsNext || (done !== null && !talked));
  const nextCode = next.state === 'found' ? next.row.dossierCode : null;
  const entries = useDocumentEntries(dossier);
  const news = useNews(dossier);
  const panes = useRef<HTMLDivElement>(null);
  useFillWindow(panes);

  useEffect(() => setSignInOpen(lastProblem?.status === 401), [lastProblem]);
  // A fault in the form's answers is shown at the form, not in the dialog above it.
  useEffect(() => {
    if (lastProblem?.code !== 'INVALID_ANSWERS') return;
    setPressed((open) => (open?.action.kind === 'correct' ? open : null));
  }, [lastProblem]);
  useEffect(() => {
    if (wantsNext && nextCode) go(paths.officerDossier(nextCode));
    if (wantsNext && next.state === 'none') go(placeHref(lastPlace()));
  }, [wantsNext, nextCode, next.state]);

  const { actions } = dossier;
  const press = (action: AvailableAction | undefined) => {
    if (!action) return;
    performing.forget();
    if (asksFirst(action)) setPressed({ action });
    else performing.perform({ action, given: {} });
  };
  const pressFirst = (...kinds: AvailableAction['kind'][]) =>
    press(kinds.flatMap((kind) => actionOfKind(actions, kind) ?? [])[0]);
  const step = (by: 1 | -1) => setDocument(neighbour(entries, document ?? entries[0]?.id ?? null, by));
  useShortcuts({
    '?': () => setHelpOpen(true),
    c: () => pressFirst('claim', 'release'),
    a: () => press(assigning(actions)),
    b: () => pressFirst('requestSupplement'),
    p: () => pressFirst('confirmPayment', 'requestPayment'),
    y: () => pressFirst('replyConsult', 'consult'),
    g: () => pressFirst('extend'),
    h: () => pressFirst('handOverTask'),
    n: () => actionOfKind(actions, 'addNote') && setTalk('addNote'),
    m: () => actionOfKind(actions, 'sendMessage') && setTalk('sendMessage'),
    t: () => setWantsNext(true),
    i: () => go(placeHref(lastPlace())),
    ',': () => step(-1),
    '.': () => step(1),
  });

  return (
    <Page width="full">
      <ActionDialog
        pressed={pressed}
        dossier={dossier}
        performing={performing}
        onClose={() => {
          setPressed(null);
          performing.forget();
        }}
      />
      <SignInAgain
        open={signInOpen}
        onClose={() => setSignInOpen(false)}
        onSignedIn={() => {
          setSignInOpen(false);
          performing.again();
        }}
      />
      <RevealDialog reveals={reveals} />
      <ReviewKeys open={helpOpen} onClose={() => setHelpOpen(false)} />
      <div>
        <ReviewHeader dossier={dossier} onHelp={() => setHelpOpen(true)} />
        <div role="status">
          {news && (
            <Notice tone="info">
              <div className="review__news">
                {news.who ? text.news(news.who) : text.newsPlain}
                <Button size="small" icon="refresh" onClick={() => void performing.refresh()}>
                  {text.showNews}
                </Button>
              </div>
            </Notice>
          )}
        </div>
      </div>
      <div className="review" ref={panes}>
        <SplitPane
          panes={[
            {
              key: 'work',
              label: text.panes.work,
              content: (
                <WorkPane
                  dossier={dossier}
                  performing={performing}
                  onPress={setPressed}
                  notice={
                    done &&
                    !talked && <DoneNotice done={done} next={next} onDismiss={performing.dismissDone} />
                  }
                />
              ),
            },
            {
              key: 'case',
              label: text.panes.case,
              content: (
                <CasePane
                  dossier={dossier}
                  performing={performing}
                  reveals={reveals}
                  talk={talk}
                  onTalk={setTalk}
                  onOpenPaper={setDocument}
                  onPress={setPressed}
                />
              ),
            },
            {
              key: 'documents',
              label: text.panes.documents,
              content: <DocumentsPane dossier={dossier} chosen={document} onChoose={setDocument} />,
            },
          ]}
        />
      </div>
    </Page>
  );
}
