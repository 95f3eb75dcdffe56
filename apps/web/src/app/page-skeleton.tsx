import { Skeleton } from '@motcua/ui';
import { useText } from '../shared/i18n/define-text.js';
import { Page } from '../shared/page/page.js';
import { appText } from './text.js';

export function PageSkeleton() {
  const text = useText(appText);
  return (
    <Page>
      <Skeleton label={text.loading} lines={6} />
    </Page>
  );
}
