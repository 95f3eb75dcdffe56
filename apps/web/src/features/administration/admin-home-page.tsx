import { EmptyState } from '@motcua/ui';
import { useEffect } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { go } from '../../shared/navigation/go.js';
import { adminPages } from '../../shared/officer-work/administering.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { usePerson } from '../../shared/session/session.js';
import { adminText } from './text.js';

/** Goes to the first page that is the person's. */
export function AdminHomePage() {
  const text = useText(adminText);
  const first = adminPages(usePerson()?.posts ?? [])[0]?.href;
  useEffect(() => {
    if (first !== undefined) go(first, { replace: true });
  }, [first]);
  return (
    <Page>
      <PageHeading title={text.title} />
      {first === undefined && <EmptyState icon="lock" title={text.noPage} />}
    </Page>
  );
}
