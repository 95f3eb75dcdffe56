import { ButtonLink, Notice, Stack } from '@motcua/ui';
import type { AccountSecurity } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { AuthenticatorCard } from './authenticator-card.js';
import { PasskeysCard } from './passkeys-card.js';
import { PasswordCard } from './password-card.js';
import { RecoveryCodesCard } from './recovery-codes-card.js';
import { securityQuery } from './security-query.js';
import { SessionsCard } from './sessions-card.js';
import { securityText } from './text.js';
import './account-security.css';

export function SecurityPage() {
  const query = useQuery(securityQuery);
  return <Loaded query={query}>{(security) => <Security security={security} />}</Loaded>;
}

function Security({ security }: { security: AccountSecurity }) {
  const text = useText(securityText);
  const { restricted } = security;
  // Once begun under a duty, the end of it is told.
  const [wasRestricted] = useState(restricted !== null);
  const first = restricted === 'PASSWORD' ? text.mustPassword : text.mustFactor;
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} />
      {restricted && (
        <Notice tone="warning" title={first.title}>
          <p>{first.body}</p>
        </Notice>
      )}
      <div role="status">
        {wasRestricted && !restricted && (
          <Notice tone="success" title={text.done.title}>
            <ButtonLink variant="primary" href={paths.inbox()}>
              {text.done.go}
            </ButtonLink>
          </Notice>
        )}
      </div>
      <Stack>
        {restricted !== 'SECOND_FACTOR' && <PasswordCard security={security} />}
        {restricted !== 'PASSWORD' && (
          <>
            <AuthenticatorCard security={security} />
            <PasskeysCard security={security} />
          </>
        )}
        {!restricted && (
          <>
            <RecoveryCodesCard security={security} />
            <SessionsCard lead={text.sessions.officerLead} />
          </>
        )}
      </Stack>
    </Page>
  );
}
