import type { Draft } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { go } from '../../shared/navigation/go.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { draftQuery } from '../../shared/draft/draft-queries.js';
import { FillForm } from './fill-form.js';
import { forget } from '../../shared/draft/kept-edits.js';

export function FillPage({ params }: PageProps) {
  const id = params['draftId'] ?? '';
  const query = useQuery(draftQuery(id));
  // An address that was cut short is no draft's; the server calls it malformed.
  if (query.error?.status === 422) return <ProblemPage problem={{ status: 404 }} />;
  return (
    <Loaded query={query}>
      {(draft) =>
        draft.submittedDossierCode ? (
          <ToDossier draftId={id} code={draft.submittedDossierCode} />
        ) : (
          <OpenDraft key={id + draft.versionId} draft={draft} page={params['*'] ?? ''} />
        )
      }
    </Loaded>
  );
}

function OpenDraft({ draft, page }: { draft: Draft; page: string }) {
  // A deeper address than page is nobody's.
  if (page.includes('/')) return <ProblemPage problem={{ status: 404 }} />;
  return <FillForm draft={draft} page={page} />;
}

/** It was submitted, here or on another device: what is wanted now is the dossier. */
function ToDossier({ draftId, code }: { draftId: string; code: string }) {
  useEffect(() => {
    forget(draftId);
    go(paths.myDossier(code), { replace: true });
  }, [draftId, code]);
  return null;
}
