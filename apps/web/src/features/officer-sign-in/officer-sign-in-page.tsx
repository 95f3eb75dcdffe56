import { ButtonLink, Notice } from '@motcua/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetAnswers } from '../../shared/answers/use-answer.js';
import { useText } from '../../shared/i18n/define-text.js';
import { go } from '../../shared/navigation/go.js';
import { paths, safeReturnTo } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { OfficerSignIn } from '../../shared/officer-work/officer-sign-in.js';
import type { Credentials } from '../../shared/officer-work/officer-sign-in-form.js';
import { useOfficerSignIn } from '../../shared/officer-work/use-officer-sign-in.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { useSession } from '../../shared/session/session.js';
import { DemoOfficers } from './demo-officers.js';
import { officerSignInText } from './text.js';
import './officer-sign-in.css';

export function OfficerSignInPage() {
  const text = useText(officerSignInText);
  const client = useQueryClient();
  const [params] = useSearchParams();
  const returnTo = safeReturnTo(params.get('returnTo') ?? paths.inbox());
  const session = useSession().data;
  const [picked, setPicked] = useState<{ credentials: Credentials; name: string } | null>(null);
  const signIn = useOfficerSignIn(() => {
    // What an earlier person of this browser had read must not be there for the next.
    client.clear();
    forgetAnswers();
    go(returnTo, { replace: true });
  });
  const person = session?.person;
  return (
    <Page>
      <PageHeading title={text.title} lead={text.lead} />
      {person && !signIn.opening.isPending && !signIn.asks && (
        <Notice tone="info">
          <p>
            {text.already(person.displayName)} {text.switch}
          </p>
          {person.kind === 'OFFICER' && (
            <ButtonLink href={returnTo} size="small">
              {text.goOn}
            </ButtonLink>
          )}
        </Notice>
      )}
      <div className="officer-sign-in">
        <div className="mc-stack">
          <OfficerSignIn
            // Remounted with what was picked, so that the fields show it.
            key={picked?.credentials.username ?? ''}
            filled={picked?.credentials}
            signIn={signIn}
          />
          <p>
            {text.forCitizens} <a href={paths.signIn()}>{text.citizenSignIn}</a>
          </p>
        </div>
        {session?.demo && !signIn.asks && (
          <DemoOfficers
            signingInAs={signIn.opening.isPending ? (picked?.name ?? null) : null}
            onPick={(credentials, name) => {
              setPicked({ credentials, name });
              signIn.opening.mutate(credentials);
            }}
          />
        )}
      </div>
    </Page>
  );
}
