import type { MyDataRequests } from '@motcua/contracts';
import { Breadcrumb, StatusTag } from '@motcua/ui';
import type { Tone } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import './my-data.css';
import { requestsQuery } from './queries.js';
import { RequestForm } from './request-form.js';
import { myDataText } from './text.js';

const TONES: Partial<Record<MyDataRequests['items'][number]['state'], Tone>> = {
  OPEN: 'info',
  CORRECTED: 'success',
  REFUSED: 'warning',
};

export function MyRequestsPage() {
  const all = useText(myDataText);
  const text = all.requests;
  const query = useQuery(requestsQuery);
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Page width="read">
          <Breadcrumb label={text.back} items={[{ href: paths.myData, text: text.back }]} />
          <PageHeading title={text.title} lead={text.lead} />
          <div className="mc-stack" data-gap="wide">
            <RequestForm />
            <section aria-labelledby="mine">
              <h2 id="mine">{text.mine}</h2>
              {items.length === 0 && <p>{text.none}</p>}
              <ul className="my-data__reads">
                {items.map((item) => (
                  <RequestRow key={item.id} item={item} />
                ))}
              </ul>
            </section>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function RequestRow({ item }: { item: MyDataRequests['items'][number] }) {
  const text = useText(myDataText).requests;
  return (
    <li>
      <p>
        <strong>
          {text.kinds[item.kind]}: {text.data[item.datum]}
        </strong>{' '}
        <StatusTag tone={TONES[item.state] ?? 'neutral'}>{text.states[item.state]}</StatusTag>
      </p>
      {item.right && <p>“{item.right}”</p>}
      {item.answer && (
        <p>
          {text.answer}: {item.answer}
        </p>
      )}
      <p className="my-data__soft">
        {text.by(item.unitName)}
        {item.state === 'OPEN' && ` · ${text.due(formatDateTime(item.dueAt))}`}
      </p>
    </li>
  );
}
