import type { ActionDone, Dossier } from '@motcua/contracts';
import { ButtonLink, ButtonRow, EmptyState, Notice } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { SupplementForm } from './supplement-form.js';
import { fillDossierText } from './text.js';

export function SupplementPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  const text = useText(fillDossierText).supplement;
  const query = useQuery({
    queryKey: ['dossier', code],
    queryFn: ({ signal }) => api.get<Dossier>(apiPath`/dossiers/${code}`, { signal }),
    // What was typed here must not be laid over by a later answer unasked.
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
  const [done, setDone] = useState<ActionDone | null>(null);
  if (done) return <Sent done={done} />;
  return (
    <Loaded query={query}>
      {(dossier) =>
        dossier.supplement ? (
          <SupplementForm
            key={dossier.supplement.requestedAt}
            dossier={dossier}
            asked={dossier.supplement}
            onDone={setDone}
            reload={() => void query.refetch()}
          />
        ) : (
          <Page width="read">
            <PageHeading title={text.title} eyebrow={dossier.code} />
            <EmptyState
              icon="check-circle"
              title={text.nothing.title}
              action={<ButtonLink href={paths.myDossier(code)}>{text.back}</ButtonLink>}
            >
              <p>{text.nothing.body}</p>
            </EmptyState>
          </Page>
        )
      }
    </Loaded>
  );
}

function Sent({ done }: { done: ActionDone }) {
  const text = useText(fillDossierText).supplement;
  const lang = useLang();
  return (
    <Page width="read">
      <PageHeading title={text.sent} eyebrow={done.code} />
      <Notice tone="success" role="status">
        <p>{pickText(done.sentence, lang)}</p>
      </Notice>
      <p>{text.sentNext}</p>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.myDossier(done.code)}>
          {text.follow}
        </ButtonLink>
        <ButtonLink href={paths.myDossiers}>{text.mine}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
