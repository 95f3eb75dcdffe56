import type { Dossier } from '@motcua/contracts';
import { ButtonLink, EmptyState } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';
import { useText } from '../../shared/i18n/define-text.js';
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
  return (
    <Loaded query={query}>
      {(dossier) =>
        dossier.supplement ? (
          <SupplementForm
            key={dossier.supplement.requestedAt}
            dossier={dossier}
            asked={dossier.supplement}
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
