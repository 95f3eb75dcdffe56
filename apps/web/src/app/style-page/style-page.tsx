import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';

export function StylePage() {
  return (
    <Page>
      <PageHeading title="Kiểu dáng" />
    </Page>
  );
}
