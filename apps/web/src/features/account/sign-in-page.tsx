import { ButtonLink, Disclosure, Notice } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { paths, safeReturnTo } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { usePerson, vneidSignInHref } from '../../shared/session/session.js';
import { failureOf } from './sign-in-failure.js';
import { accountText } from './text.js';

export function SignInPage() {
  const text = useText(accountText);
  const [search] = useSearchParams();
  const person = usePerson();
  const returnTo = safeReturnTo(search.get('returnTo'));
  const failure = failureOf(search.get('loi'));
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} />
      {failure && (
        <Notice tone="danger" role="alert" title={text.failed.title}>
          <p>{text.failed[failure]}</p>
        </Notice>
      )}
      {person?.kind === 'CITIZEN' && (
        <Notice tone="success" title={text.already(person.displayName)}>
          <ButtonLink href={returnTo}>{text.goOn}</ButtonLink>
        </Notice>
      )}
      {person?.kind === 'OFFICER' && (
        <Notice tone="warning" title={text.already(person.displayName)}>
          <p>{text.officerAlready}</p>
        </Notice>
      )}
      <div>
        <ButtonLink variant="primary" wide icon="user" href={vneidSignInHref(returnTo)}>
          {text.vneid}
        </ButtonLink>
        {returnTo !== paths.home && (
          <p>
            <small>{text.back}</small>
          </p>
        )}
      </div>
      <div>
        {[text.why, text.what, text.none].map(({ title, body }) => (
          <Disclosure key={title} summary={title}>
            <p>{body}</p>
          </Disclosure>
        ))}
      </div>
      <p>
        <a href={paths.officerSignIn()}>{text.officer}</a>
      </p>
    </Page>
  );
}
