import { Skeleton } from '@motcua/ui';
import type { ReactNode } from 'react';
import type { Asked } from '../answers/use-answer.js';
import { useText } from '../i18n/define-text.js';
import { Page } from '../page/page.js';
import { ProblemPage } from './problem-page.js';
import { problemText } from './text.js';

export interface LoadedProps<T> {
  query: Asked<T>;
  children: (data: T) => ReactNode;
  skeletonLines?: number | undefined;
}

/** A page that stands on one answer: skeleton, trouble or content. Once there, content outlives later trouble. */
export function Loaded<T>({ query, children, skeletonLines = 6 }: LoadedProps<T>) {
  const text = useText(problemText);
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemPage problem={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Page>
      <Skeleton label={text.loading} lines={skeletonLines} />
    </Page>
  );
}
