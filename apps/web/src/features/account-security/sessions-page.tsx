import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { SessionsCard } from './sessions-card.js';
import { securityText } from './text.js';
import './account-security.css';

/** A citizen's: VNeID keeps their password, we keep where they are signed in. */
export function SessionsPage() {
  const text = useText(securityText).sessions;
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} />
      <SessionsCard />
    </Page>
  );
}
