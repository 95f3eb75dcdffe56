import type { LookupResult } from '@motcua/contracts';
import { Button, Disclosure, ErrorSummary, Notice, TextInput } from '@motcua/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../shared/api/api.js';
import type { ApiProblem } from '../../shared/api/api-problem.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { problemText } from '../../shared/problem/text.js';
import { Found } from './found.js';
import './look-up.css';
import { lookUpText } from './text.js';

const SHORTEST_SECRET = 4;

/** Public: two codes in, status and dates out. The secret stays out of the address. */
export function LookUpPage() {
  const text = useText(lookUpText);
  const problems = useText(problemText);
  const [search] = useSearchParams();
  const [code, setCode] = useState(search.get('code') ?? '');
  const [secret, setSecret] = useState('');
  const [attempt, setAttempt] = useState(0);
  const lookUp = useMutation({
    mutationFn: () =>
      api.get<LookupResult>('/lookup', { query: { code: code.trim(), secret: secret.trim() } }),
  });
  const codeError = code.trim() ? undefined : text.codeMissing;
  const secretError = secret.trim().length >= SHORTEST_SECRET ? undefined : text.secretMissing;
  const errors = [
    { fieldId: 'code', text: codeError },
    { fieldId: 'secret', text: secretError },
  ].flatMap(({ fieldId, text: words }) => (words ? [{ fieldId, text: words }] : []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (errors.length === 0) lookUp.mutate();
  };
  if (lookUp.data) {
    const again = () => {
      lookUp.reset();
      setSecret('');
      setAttempt(0);
    };
    return <Found result={lookUp.data} onAgain={again} />;
  }
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} />
      <ErrorSummary title={problems.other.title} errors={attempt > 0 ? errors : []} attempt={attempt} />
      <Refusal problem={lookUp.error} />
      <form className="look-up-form" noValidate onSubmit={submit}>
        <TextInput
          id="code"
          label={text.code}
          hint={text.codeHint}
          error={attempt > 0 ? codeError : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onValue={setCode}
        />
        <TextInput
          id="secret"
          label={text.secret}
          hint={text.secretHint}
          error={attempt > 0 ? secretError : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width="short"
          maxLength={16}
          value={secret}
          onValue={setSecret}
        />
        <Button variant="primary" type="submit" wide icon="search" busy={lookUp.isPending}>
          {text.submit}
        </Button>
      </form>
      <Disclosure summary={text.lost}>
        <p>{text.lostBody}</p>
      </Disclosure>
    </Page>
  );
}

function Refusal({ problem }: { problem: ApiProblem | null }) {
  const text = useText(lookUpText);
  if (problem?.status === 404) {
    return (
      <Notice tone="danger" role="alert" title={text.notFound.title}>
        <p>{text.notFound.body}</p>
      </Notice>
    );
  }
  if (problem?.status === 429) {
    const seconds = problem.retryAfterSeconds;
    return (
      <Notice tone="warning" role="alert" title={text.tooMany.title}>
        <p>{seconds ? text.tooMany.wait(seconds) : text.tooMany.later}</p>
      </Notice>
    );
  }
  return <ProblemNotice problem={problem} />;
}
