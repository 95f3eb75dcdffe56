import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { dossierReviewText } from './text.js';

export function DossierReviewPage() {
  const text = useText(dossierReviewText);
  return (
    <Page width="full">
      <PageHeading title={text.dossierReviewTitle} />
    </Page>
  );
}
