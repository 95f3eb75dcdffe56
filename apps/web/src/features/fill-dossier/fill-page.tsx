import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { fillDossierText } from './text.js';

export function FillPage() {
  const text = useText(fillDossierText);
  return (
    <Page width="page">
      <PageHeading title={text.fillTitle} />
    </Page>
  );
}
