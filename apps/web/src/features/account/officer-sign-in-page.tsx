import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { accountText } from './text.js';

export function OfficerSignInPage() {
  const text = useText(accountText);
  return (
    <Page width="page">
      <PageHeading title={text.officerSignInTitle} />
    </Page>
  );
}
