import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { lookUpText } from './text.js';

export function LookUpPage() {
  const text = useText(lookUpText);
  return (
    <Page width="page">
      <PageHeading title={text.lookUpTitle} />
    </Page>
  );
}
