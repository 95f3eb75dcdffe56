import { Disclosure, LinkList, StatusTag, Tabs } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { usePerson } from '../../shared/session/session.js';
import { AtCounterForm } from './at-counter-form.js';
import { queueQuery } from './queries.js';
import type { QueueState } from './queries.js';
import { dataRequestsText } from './text.js';

const STATES: readonly QueueState[] = ['OPEN', 'ANSWERED'];

/** Heads answer; whoever works at the counter may ask for somebody who stands there. */
export function DataRequestsPage() {
  const text = useText(dataRequestsText);
  const posts = usePerson()?.posts ?? [];
  const heads = posts.some(({ role }) => role === 'COUNTER_HEAD');
  return (
    <Page>
      <PageHeading title={text.title} lead={heads ? text.lead : undefined} />
      <div className="mc-stack" data-gap="wide">
        {heads && <Queue />}
        <Disclosure summary={text.counter.title} open={!heads}>
          <AtCounterForm />
        </Disclosure>
      </div>
    </Page>
  );
}

function Queue() {
  const text = useText(dataRequestsText);
  const [params] = useSearchParams();
  const state: QueueState = params.get('xong') ? 'ANSWERED' : 'OPEN';
  const query = useQuery(queueQuery(state));
  const items = query.data?.items;
  return (
    <div>
      <Tabs
        label={text.tabsLabel}
        items={STATES.map((each) => ({
          href: each === 'OPEN' ? paths.dataRequests : `${paths.dataRequests}?xong=1`,
          text: text.tabs[each],
          current: each === state,
        }))}
      />
      <ProblemNotice problem={query.error} />
      {items?.length === 0 && <p>{state === 'OPEN' ? text.empty : text.emptyAnswered}</p>}
      {items && items.length > 0 && (
        <LinkList
          items={items.map((item) => ({
            href: paths.dataRequest(item.id),
            text: `${item.personName}: ${text.kinds[item.kind]} ${text.data[item.datum]}`,
            detail: (
              <>
                {item.unitName} ·{' '}
                {item.state === 'OPEN' ? text.due(formatDateTime(item.dueAt)) : text.states[item.state]}{' '}
                {item.overdue && <StatusTag tone="danger">{text.overdue}</StatusTag>}
              </>
            ),
          }))}
        />
      )}
    </div>
  );
}
