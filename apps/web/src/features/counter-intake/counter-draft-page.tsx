import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { draftQuery } from '../../shared/draft/draft-queries.js';
import { forget } from '../../shared/draft/kept-edits.js';
import { go } from '../../shared/navigation/go.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { ProblemPage } from '../../shared/problem/problem-page.js';
import { CounterForm } from './counter-form.js';

export function CounterDraftPage({ params }: PageProps) {
  const id = params['draftId'] ?? '';
  const query = useQuery(draftQuery(id));
  // An address that was cut short is no draft's; the server calls it malformed.
  if (query.error?.status === 422) return <ProblemPage problem={{ status: 404 }} />;
  return (
    <Loaded query={query}>
      {(draft) =>
        draft.submittedDossierCode ? (
          <ToFiled draftId={id} code={draft.submittedDossierCode} />
        ) : (
          <CounterForm key={id + draft.versionId} draft={draft} />
        )
      }
    </Loaded>
  );
}

/** It was filed, here or in another tab: what is wanted now is what comes after. */
function ToFiled({ draftId, code }: { draftId: string; code: string }) {
  useEffect(() => {
    forget(draftId);
    go(paths.counterFiled(code), { replace: true });
  }, [draftId, code]);
  return null;
}
