import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { myDossiersText } from './text.js';

export function MyDossierPage() {
  const text = useText(myDossiersText);
  return (
    <Page width="page">
      <PageHeading title={text.myDossierTitle} />
    </Page>
  );
}
