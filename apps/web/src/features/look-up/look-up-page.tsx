import type { LookupResult } from '@motcua/contracts';
import { Button, Disclosure, ErrorSummary, TextInput } from '@motcua/ui';
import { lazy, useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../shared/api/api.js';
import { useAction } from '../../shared/answers/use-action.js';
import { useText } from '../../shared/i18n/define-text.js';
import { wishHeadingFocus } from '../../shared/navigation/page-focus.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { site } from '../../shared/site/site.js';
import './look-up.css';
import { Refusal } from './refusal.js';
import { lookUpText } from './text.js';
import { meantCode, meantSecret } from './typed-codes.js';

const found = () => import('./found.js');
const Found = lazy(async () => ({ default: (await found()).Found }));

const SHORTEST_SECRET = 4;

/** Public: two codes in, status and dates out. The secret stays out of the address, and so out of every history. */
export function LookUpPage() {
  const text = useText(lookUpText);
  const [search] = useSearchParams();
  const scanned = search.get('code') ?? '';
  const [code, setCode] = useState(scanned);
  const [secret, setSecret] = useState('');
  const [attempt, setAttempt] = useState(0);
  const query = { code: meantCode(code), secret: meantSecret(secret) };
  const lookUp = useAction(
    async (asked: typeof query) => {
      const [result] = await Promise.all([
        api.get<LookupResult>('/lookup', { query: asked }),
        // How it is shown is fetched beside it; where that fails, drawing tries again and tells.
        found().catch(() => undefined),
      ]);
      return result;
    },
    () => {
      wishHeadingFocus();
      window.scrollTo(0, 0);
    },
  );
  const codeError = query.code ? undefined : text.codeMissing;
  const secretError = !query.secret
    ? text.secretMissing
    : query.secret.length < SHORTEST_SECRET
      ? text.secretShort
      : undefined;
  const errors = [
    { fieldId: 'code', text: codeError },
    { fieldId: 'secret', text: secretError },
  ].flatMap(({ fieldId, text: words }) => (words ? [{ fieldId, text: words }] : []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.length > 0) setAttempt((count) => count + 1);
    else if (!lookUp.isPending) {
      setAttempt(0);
      lookUp.run(query);
    }
  };
  if (lookUp.data) {
    const again = () => {
      wishHeadingFocus();
      lookUp.reset();
      setCode('');
      setSecret('');
    };
    return <Found result={lookUp.data} onAgain={again} />;
  }
  const tried = attempt > 0;
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} />
      <ErrorSummary title={text.missing} errors={tried ? errors : []} attempt={attempt} />
      {!tried && <Refusal problem={lookUp.error} />}
      <form className="look-up-form" noValidate onSubmit={submit}>
        <TextInput
          id="code"
          label={text.code}
          hint={scanned && code === scanned ? text.prefilled : text.codeHint}
          error={tried ? codeError : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={80}
          value={code}
          onValue={setCode}
        />
        <TextInput
          id="secret"
          label={text.secret}
          hint={text.secretHint}
          error={tried ? secretError : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width="short"
          maxLength={24}
          value={secret}
          onValue={setSecret}
        />
        <Button variant="primary" type="submit" wide icon="search" busy={lookUp.isPending}>
          {text.submit}
        </Button>
      </form>
      <Disclosure summary={text.lost}>
        <p>
          {text.lostMine} <a href={paths.myDossiers}>{text.mine}</a>.
        </p>
        <p>{text.lostCounter(site.helpPhone.shown)}</p>
      </Disclosure>
    </Page>
  );
}
