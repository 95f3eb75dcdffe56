import type { MyReads } from '@motcua/contracts';
import { Button, MoreButton, Skeleton } from '@motcua/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatCount, formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { problemText } from '../../shared/problem/text.js';
import { readsQuery } from './queries.js';
import { myDataText } from './text.js';

export interface ReadsSectionProps {
  /** Of this dossier alone; of everything for ''. */
  dossier: string;
  months: number;
  onAll: () => void;
}

export function ReadsSection({ dossier, months, onAll }: ReadsSectionProps) {
  const text = useText(myDataText).reads;
  const { loading } = useText(problemText);
  const query = useInfiniteQuery(readsQuery(dossier));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="reads">
      <h2 id="reads">{dossier ? text.titleOf(dossier) : text.title}</h2>
      {dossier && (
        <Button size="small" icon="back" onClick={onAll}>
          {text.all}
        </Button>
      )}
      <p>{text.lead(months)}</p>
      <ProblemNotice problem={query.error} />
      {!items && !query.error && <Skeleton label={loading} lines={4} />}
      {items?.length === 0 && <p>{text.nobody}</p>}
      {items && items.length > 0 && (
        <>
          <ol className="my-data__reads">
            {items.map((read) => (
              <ReadRow key={read.id} read={read} />
            ))}
          </ol>
          <MoreButton
            text={text.more}
            shownText={text.shown(formatCount(items.length))}
            busy={query.isFetchingNextPage}
            hasMore={query.hasNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </section>
  );
}

function ReadRow({ read }: { read: MyReads['items'][number] }) {
  const text = useText(myDataText).reads;
  const lang = useLang();
  const { officerName, unitName, roleName, machine, dossierCode, at, what, purpose, note } = read;
  const who = machine
    ? [text.machine, officerName]
    : [officerName ?? text.anOfficer, roleName && pickText(roleName, lang).toLowerCase()];
  return (
    <li>
      <p>
        <strong>{text.whats[what]}</strong>
        {dossierCode && (
          <>
            {' '}
            <a href={paths.myDossier(dossierCode)}>{dossierCode}</a>
          </>
        )}
      </p>
      <p>
        {text.why}: {text.purposes[purpose]}
        {note && ` – “${note}”`}
      </p>
      <p className="my-data__soft">
        {[...who, unitName].filter(Boolean).join(', ')} · <time dateTime={at}>{formatDateTime(at)}</time>
      </p>
    </li>
  );
}
