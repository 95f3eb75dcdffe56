import { Button, ButtonLink, ButtonRow } from '@motcua/ui';
import type { ApiProblem } from '../api/api-problem.js';
import { useText } from '../i18n/define-text.js';
import { paths, signInAndReturn } from '../navigation/paths.js';
import { PageHeading } from '../page/page-heading.js';
import { Page } from '../page/page.js';
import { site } from '../site/site.js';
import { problemKind } from './problem-kind.js';
import { problemText } from './text.js';

export interface ProblemPageProps {
  problem: Pick<ApiProblem, 'status'> & Partial<ApiProblem>;
  onRetry?: (() => void) | undefined;
}

/** A whole page for what could not be shown; for a refused action keep the page and use ProblemNotice. */
export function ProblemPage({ problem, onRetry }: ProblemPageProps) {
  const text = useText(problemText);
  const kind = problemKind(problem);
  const { title, body } = text[kind];
  const wait = problem.retryAfterSeconds;
  return (
    <Page width="read">
      <PageHeading title={title} />
      <p>{kind === 'tooMany' && wait ? text.tooMany.wait(wait) : (problem.detail ?? body)}</p>
      <p>
        <a href={site.helpPhone.href}>{text.help(site.helpPhone.shown)}</a>
      </p>
      <ButtonRow>
        {kind === 'expired' && (
          <ButtonLink variant="primary" href={signInAndReturn()}>
            {text.signIn}
          </ButtonLink>
        )}
        {onRetry && kind !== 'notFound' && kind !== 'expired' && (
          <Button variant="primary" icon="refresh" onClick={onRetry}>
            {text.retry}
          </Button>
        )}
        {kind === 'notFound' && (
          <ButtonLink variant="primary" href={paths.search()}>
            {text.search}
          </ButtonLink>
        )}
        <ButtonLink href={paths.home}>{text.goHome}</ButtonLink>
      </ButtonRow>
      {problem.traceId && <small>{text.trace(problem.traceId)}</small>}
    </Page>
  );
}
