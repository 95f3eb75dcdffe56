import { Skeleton } from '@motcua/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { dossierQuery } from '../../shared/officer-work/dossier-query.js';
import { Page } from '../../shared/page/page.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { usePerson } from '../../shared/session/session.js';
import { DraftOwner } from './drafts/use-draft.js';
import { purgeDrafts } from './drafts/work-draft.js';
import { ReviewScreen } from './review-screen.js';
import { UnknownDossier } from './unknown-dossier.js';
import { reviewText } from './text.js';
import './review.css';
import './actions/actions.css';

const MAKING_A_PAPER = 3_000;
const PATIENCE = 90_000;

export function DossierReviewPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  // Another dossier begins anew, with the numbers hidden and nothing pressed.
  return <Review key={code} code={code} />;
}

function Review({ code }: { code: string }) {
  const text = useText(reviewText);
  const [openedAt] = useState(Date.now);
  const dossier = useQuery({
    ...dossierQuery(code),
    placeholderData: keepPreviousData,
    // A paper just issued is being made: its link appears by itself.
    refetchInterval: ({ state }) =>
      state.data?.issued.some((paper) => !paper.ready && Date.now() - Date.parse(paper.issuedAt) < PATIENCE)
        ? MAKING_A_PAPER
        : false,
  });
  // The name survives the end of the session, so that drafts stay the officer's own.
  const username = usePerson()?.username ?? '';
  const [owner, setOwner] = useState(username);
  if (username && username !== owner) setOwner(username);
  const draftOwner = useMemo(() => ({ username: owner, code }), [owner, code]);
  useEffect(() => purgeDrafts(localStorage, openedAt), [openedAt]);

  if (dossier.data) {
    return (
      <DraftOwner.Provider value={draftOwner}>
        <ReviewScreen dossier={dossier.data} />
      </DraftOwner.Provider>
    );
  }
  if (dossier.error?.status === 404) return <UnknownDossier code={code} />;
  if (dossier.error) return <ProblemPage problem={dossier.error} onRetry={() => void dossier.refetch()} />;
  return (
    <Page width="full">
      <Skeleton label={text.loading} lines={12} />
    </Page>
  );
}
