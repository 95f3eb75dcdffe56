import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { inboxText } from './text.js';

export function InboxPage() {
  const text = useText(inboxText);
  return (
    <Page width="full">
      <PageHeading title={text.inboxTitle} />
    </Page>
  );
}
