import { ButtonLink } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { ExportCard } from './export-card.js';
import { HeldCard } from './held-card.js';
import './my-data.css';
import { heldQuery } from './queries.js';
import { ReadsSection } from './reads-section.js';
import { myDataText } from './text.js';

/** What is held about me, who looked at it, and what I may do about it. */
export function MyDataPage() {
  const text = useText(myDataText);
  const [params, setParams] = useSearchParams();
  const query = useQuery(heldQuery);
  return (
    <Loaded query={query}>
      {(held) => (
        <Page width="read">
          <PageHeading title={text.title} lead={text.lead} />
          <div className="mc-stack my-data" data-gap="wide">
            <HeldCard held={held} />
            <ReadsSection
              dossier={params.get('hoSo') ?? ''}
              months={held.readsKeptMonths}
              onAll={() => setParams({ hoSo: null })}
            />
            <section aria-labelledby="wrong">
              <h2 id="wrong">{text.wrong.title}</h2>
              <p>{text.wrong.body}</p>
              <ButtonLink icon="edit" href={paths.myDataRequests}>
                {text.wrong.action}
              </ButtonLink>
            </section>
            <ExportCard />
          </div>
        </Page>
      )}
    </Loaded>
  );
}
