import type { ActionDone, AvailableAction, Dossier } from '@motcua/contracts';
import { Button, ButtonLink, ButtonRow, CodeBox, CopyButton, Notice } from '@motcua/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../shared/api/api.js';
import { useIdempotencyKey } from '../../shared/api/idempotency-key.js';
import { apiPath, requestUrl } from '../../shared/api/request-url.js';
import { readSubmitted } from '../../shared/draft/submitted-query.js';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { go } from '../../shared/navigation/go.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { dossierQuery } from '../../shared/officer-work/dossier-query.js';
import { useShortcuts } from '../../shared/officer-work/shortcuts.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import '../../shared/officer-work/keys-dialog.css';
import './counter.css';
import { counterText } from './text.js';

const ACKNOWLEDGEMENT = 'MAU_01';

export function FiledPage({ params }: PageProps) {
  const query = useQuery(dossierQuery(params['code'] ?? ''));
  return <Loaded query={query}>{(dossier) => <Filed dossier={dossier} />}</Loaded>;
}

/** The action that takes the dossier in: the one that issues the acknowledgement. */
const acceptance = ({ actions }: Dossier): AvailableAction | undefined =>
  actions.find(({ kind, issues }) => kind === 'step' && issues.includes(ACKNOWLEDGEMENT));

/** What comes after filing: accept, print, next person. */
function Filed({ dossier }: { dossier: Dossier }) {
  const text = useText(counterText).filed;
  const lang = useLang();
  const client = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const status = useRef<HTMLDivElement>(null);
  const { code, dueAt } = dossier;
  const secret = readSubmitted(code)?.lookupSecret;
  const accept = acceptance(dossier);
  const paper = dossier.issued.find(({ form }) => form === ACKNOWLEDGEMENT);
  const waiting = dossier.lifecycle === 'SUBMITTED';
  const accepting = useMutation({
    mutationFn: () =>
      api.post<ActionDone>(apiPath`/dossiers/${code}/actions`, {
        ifMatch: dossier.version,
        idempotencyKey: key,
        body: { action: accept?.action, ...(accept?.taskKey && { taskKey: accept.taskKey }) },
      }),
    onSettled: async () => {
      renew();
      void client.invalidateQueries({ queryKey: ['inbox'] });
      await client.invalidateQueries({ queryKey: ['dossier', code] });
    },
    // The pressed button leaves the page: focus goes to what it led to.
    onSuccess: () => status.current?.focus(),
  });
  const ready =
    accept !== undefined && accept.form === null && accept.note !== 'required' && !accept.assignees;
  const paperHref = paper && requestUrl(apiPath`/dossiers/${code}/issued/${paper.id}/open`);
  const print = () => {
    if (paperHref) window.open(paperHref, '_blank', 'noopener');
    else window.print();
  };
  useShortcuts({
    a: ready && !accepting.isPending ? () => accepting.mutate() : undefined,
    p: print,
    n: () => go(paths.counter),
    o: () => go(paths.officerDossier(code)),
  });
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} eyebrow={pickText(dossier.procedure.name, lang)} />
      <div className="counter__filed">
        <p>
          <strong>{dossier.submitter.name}</strong> – {dossier.subject}
        </p>
        <CodeBox
          label={text.code}
          code={code}
          actions={<CopyButton value={code} label={text.copy} copiedLabel={text.copied} />}
        />
        {secret && (
          <div>
            <p>{text.secret}</p>
            <p className="counter__secret" translate="no">
              {secret}
            </p>
            <small>{text.secretNote}</small>
          </div>
        )}
        <div role="status" ref={status} tabIndex={-1} className="mc-quiet-focus">
          {!waiting && (
            <Notice tone="success" title={text.accepted}>
              {dueAt && <p>{text.dueAt(formatDateTime(dueAt))}</p>}
            </Notice>
          )}
          {waiting && accept && !ready && <Notice tone="info">{text.needsForm}</Notice>}
          {waiting && !accept && <Notice tone="info">{text.notYours}</Notice>}
        </div>
        <ProblemNotice problem={accepting.error} />
        <ButtonRow>
          {waiting && ready && (
            <Button variant="primary" busy={accepting.isPending} onClick={() => accepting.mutate()}>
              {text.accept}
            </Button>
          )}
          {paperHref && (
            <ButtonLink variant="primary" icon="print" href={paperHref} target="_blank" rel="noopener">
              {text.printAcknowledgement}
            </ButtonLink>
          )}
          {secret && (
            <Button icon="print" onClick={() => window.print()}>
              {text.printSlip}
            </Button>
          )}
          <ButtonLink href={paths.counter}>{text.next}</ButtonLink>
          <ButtonLink variant="quiet" href={paths.officerDossier(code)}>
            {text.open}
          </ButtonLink>
        </ButtonRow>
        <p className="for-keyboards counter__keys mc-no-print">{text.keys}</p>
      </div>
    </Page>
  );
}
