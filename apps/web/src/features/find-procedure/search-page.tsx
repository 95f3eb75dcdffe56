import { useText } from '../../shared/i18n/define-text.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { findProcedureText } from './text.js';

export function SearchPage() {
  const text = useText(findProcedureText);
  return (
    <Page width="page">
      <PageHeading title={text.searchTitle} />
    </Page>
  );
}
