import type { OfferingAgencies } from '@motcua/contracts';
import { PickList, Skeleton } from '@motcua/ui';
import { useState } from 'react';
import { useAnswer } from '../../shared/answers/use-answer.js';
import { formText } from '../../shared/form/text.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { problemText } from '../../shared/problem/text.js';
import { CounterList } from './counter-list.js';
import { agenciesPath } from './queries.js';
import { RetryButton } from './retry-button.js';
import { procedureText } from './procedure-text.js';

/** As many as can be read at once; a province has some eighty counters. */
const MOST_COUNTERS = 4;

/** Where a procedure can be done in person. A chunk of its own: most procedures have no need of it. */
export function Counters({ code }: { code: string }) {
  const { loading } = useText(problemText);
  const agencies = useAnswer<OfferingAgencies>(agenciesPath(code));
  if (agencies.data) return <Choice agencies={agencies.data.items} />;
  if (!agencies.error) return <Skeleton label={loading} lines={8} />;
  return (
    <>
      <ProblemNotice problem={agencies.error} />
      <RetryButton onRetry={() => void agencies.refetch()} />
    </>
  );
}

function Choice({ agencies }: { agencies: OfferingAgencies['items'] }) {
  const text = useText(procedureText).atCounter;
  const { pick } = useText(formText);
  const [chosen, choose] = useState('');
  if (agencies.length === 0) return <p>{text.none}</p>;
  if (agencies.length <= MOST_COUNTERS) return <CounterList agencies={agencies} />;
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
