import type { ProcedurePage } from '@motcua/contracts';
import { Notice, Skeleton } from '@motcua/ui';
import { lazy, Suspense } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { problemText } from '../../shared/problem/text.js';
import { site } from '../../shared/site/site.js';
import { procedureText } from './procedure-text.js';

const Counters = lazy(async () => ({ default: (await import('./counters.js')).Counters }));

/** What cannot be done over the net: said at once, with where to go instead. What to bring stands below. */
export function AtCounter({ page }: { page: Pick<ProcedurePage, 'code' | 'channels'> }) {
  const text = useText(procedureText).atCounter;
  const { loading } = useText(problemText);
  return (
    <Notice tone="info" title={text.title}>
      <p>{text.body}</p>
      {page.channels.includes('POSTAL') && <p>{text.postal}</p>}
      <Suspense fallback={<Skeleton label={loading} lines={8} />}>
        <Counters code={page.code} />
      </Suspense>
      <p>
        <a href={site.helpPhone.href}>{text.call(site.helpPhone.shown)}</a>
      </p>
    </Notice>
  );
}
