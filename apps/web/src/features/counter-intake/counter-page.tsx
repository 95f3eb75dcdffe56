import { ButtonLink } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { lastPlace, placeHref } from '../../shared/officer-work/work-place.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { useQuery } from '@tanstack/react-query';
import { counterProceduresQuery } from './counter-queries.js';
import './counter.css';
import { DraftList } from './draft-list.js';
import { StartForm } from './start-form.js';
import { counterText } from './text.js';

/** Who is next, and what for; beside it what was begun before. */
export function CounterPage() {
  const text = useText(counterText);
  const procedures = useQuery(counterProceduresQuery);
  return (
    <Loaded query={procedures}>
      {({ items }) => (
        <Page width="page">
          <PageHeading title={text.title} lead={text.lead} />
          <div className="counter">
            <StartForm procedures={items} />
            <aside className="counter__aside">
              <DraftList />
              <ButtonLink variant="quiet" icon="back" href={placeHref(lastPlace())}>
                {text.back}
              </ButtonLink>
            </aside>
          </div>
        </Page>
      )}
    </Loaded>
  );
}
