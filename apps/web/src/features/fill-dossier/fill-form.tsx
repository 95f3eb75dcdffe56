import type { Draft } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FieldProblem } from '../../shared/api/api-problem.js';
import { related } from '../../shared/form/pointer.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { CheckStep } from './check-step.js';
import { DocumentsStep } from './documents-step.js';
import { draftQuery } from '../../shared/draft/draft-queries.js';
import type { Filling } from './filling.js';
import { PageStep } from './page-step.js';
import { CHECK, stepsOf } from './steps.js';
import { useDraftContent } from '../../shared/draft/use-draft-content.js';
import { useDraftSync } from '../../shared/draft/use-draft-sync.js';

export interface FillFormProps {
  draft: Draft;
  /** Key of the step in the address; empty to go on where one was. */
  page: string;
}

/** Everything that outlives a single step of a draft: what was typed, what is being sent, files on their way. */
export function FillForm({ draft, page }: FillFormProps) {
  const client = useQueryClient();
  const sync = useDraftSync(draft);
  const [search] = useSearchParams();
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const mend = (pointer: string) =>
    setRefused((found) => found.filter((problem) => !related(problem.pointer, pointer)));
  const content = useDraftContent(draft, sync, mend);
  const { resolved, documentCheck } = content;

  const steps = stepsOf(resolved, documentCheck.asked);
  const index = steps.findIndex(({ key }) => key === page);
  const step = steps[index];
  const { trouble } = sync.state;

  useEffect(() => {
    if (trouble === 'submitted') void client.invalidateQueries({ queryKey: draftQuery(draft.id).queryKey });
  }, [trouble, draft.id, client]);

  // An address without a step, or with one that the answers have done away with.
  const fallback = steps.find(({ key }) => key === draft.pageKey) ?? steps[0];
  const detour = !step && fallback ? paths.fill(draft.id, fallback.key) : null;
  useEffect(() => {
    if (detour) go(detour, { replace: true });
  }, [detour]);
  if (!step) return null;

  const fromCheck = search.get('tu') === CHECK;
  const next = fromCheck ? CHECK : (steps[index + 1]?.key ?? CHECK);
  const previous = steps[index - 1]?.key;
  const filling: Filling = {
    draft,
    sync,
    ...content,
    steps,
    place: { current: index + 1, total: steps.length },
    fromCheck,
    refused,
    refuse: setRefused,
    mend,
    backHref: fromCheck ? paths.fill(draft.id, CHECK) : previous && paths.fill(draft.id, previous),
    goOn: () => {
      sync.tell({ type: 'edited', pageKey: next });
      sync.hurry();
      go(paths.fill(draft.id, next));
    },
  };
  if (step.kind === 'page') return <PageStep key={step.key} filling={filling} page={step.resolved} />;
  if (step.kind === 'documents') return <DocumentsStep filling={filling} />;
  return <CheckStep filling={filling} />;
}
