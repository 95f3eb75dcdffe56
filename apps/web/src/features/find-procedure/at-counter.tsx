import type { OfferingAgencies, ProcedurePage } from '@motcua/contracts';
import { Notice, PickList, Skeleton } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formText } from '../../shared/form/text.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { problemText } from '../../shared/problem/text.js';
import { site } from '../../shared/site/site.js';
import { CounterList } from './counter-list.js';
import { agenciesQuery } from './queries.js';
import { RetryButton } from './retry-button.js';
import { findProcedureText } from './text.js';

/** As many as can be read at once; a province has some eighty counters. */
const MOST_COUNTERS = 4;

/** What cannot be done over the net: said at once, with where to go instead. What to bring stands below. */
export function AtCounter({ page }: { page: Pick<ProcedurePage, 'code' | 'channels'> }) {
  const text = useText(findProcedureText).page.atCounter;
  const { loading } = useText(problemText);
  const agencies = useQuery(agenciesQuery(page.code));
  return (
    <Notice tone="info" title={text.title}>
      <p>{text.body}</p>
      {page.channels.includes('POSTAL') && <p>{text.postal}</p>}
      {agencies.isPending && <Skeleton label={loading} lines={6} />}
      {agencies.error && (
        <>
          <ProblemNotice problem={agencies.error} />
          <RetryButton onRetry={() => void agencies.refetch()} />
        </>
      )}
      {agencies.data && <Where agencies={agencies.data.items} />}
      <p>
        <a href={site.helpPhone.href}>{text.call(site.helpPhone.shown)}</a>
      </p>
    </Notice>
  );
}

function Where({ agencies }: { agencies: OfferingAgencies['items'] }) {
  const text = useText(findProcedureText).page.atCounter;
  const { pick } = useText(formText);
  const [chosen, choose] = useState('');
  if (agencies.length <= MOST_COUNTERS) {
    return agencies.length === 0 ? <p>{text.none}</p> : <CounterList agencies={agencies} />;
  }
  return (
    <>
      <PickList
        id="counter"
        label={text.where}
        hint={pick.hint}
        texts={pick}
        options={agencies.map(({ competent, receiving }) => ({
          value: competent.code,
          label: competent.name,
          detail: receiving.name,
        }))}
        value={chosen}
        onValue={choose}
      />
      <CounterList agencies={agencies.filter(({ competent }) => competent.code === chosen)} />
    </>
  );
}
