import type { ProcedureHits } from '@motcua/contracts';
import { ButtonLink, EmptyState, LinkList, MoreButton, Skeleton, StatusTag } from '@motcua/ui';
import { formatCount } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { RetryButton } from './retry-button.js';
import type { SearchWish } from './queries.js';
import { site } from '../../shared/site/site.js';
import { useHits } from './use-hits.js';
import { searchText } from './search-text.js';

type Hit = ProcedureHits['items'][number];

export function SearchResults({ wish }: { wish: SearchWish }) {
  const text = useText(searchText);
  const query = useHits(wish);
  const { pages } = query;
  const first = pages[0];
  if (!first && query.error) {
    return (
      <>
        <ProblemNotice problem={query.error} />
        <RetryButton onRetry={() => query.retry()} />
      </>
    );
  }
  if (!first) return <Skeleton label={text.searching} lines={8} />;
  const hits = pages.flatMap(({ items }) => items);
  const total = first.total === null ? null : formatCount(first.total);
  // Nothing fits, yet some are suggested all the same: then the total is nought.
  const nothing = first.total === 0 || hits.length === 0;
  return (
    <section aria-busy={query.isPlaceholder || undefined}>
      <div role="status">
        <h2 className="search-count">{query.isPlaceholder ? text.searching : heading(first.total)}</h2>
      </div>
      {first.didYouMean && (
        <p className="search-mean">
          {text.didYouMean} <a href={paths.search(first.didYouMean)}>{first.didYouMean}</a>?
        </p>
      )}
      {query.error && <ProblemNotice problem={query.error} />}
      {nothing && <NothingFound filtered={Boolean(wish.audience || wish.fileable || wish.lifeEvent)} />}
      {nothing && hits.length > 0 && <h3 className="search-count">{text.perhaps}</h3>}
      {hits.length > 0 && (
        <div className="search-results">
          <LinkList
            items={hits.map((hit) => ({
              href: paths.procedure(hit.code),
              text: <HitName hit={hit} />,
              detail: <HitDetail hit={hit} />,
            }))}
          />
          {!nothing && (
            <MoreButton
              text={text.more}
              shownText={text.shown(formatCount(hits.length), total)}
              busy={query.isFetchingMore}
              hasMore={query.hasMore}
              onMore={query.more}
            />
          )}
        </div>
      )}
    </section>
  );

  function heading(found: number | null): string {
    if (found === null) return text.foundAny;
    return found === 0 ? text.foundNone(wish.q) : text.found(formatCount(found));
  }
}

function HitName({ hit }: { hit: Hit }) {
  const lang = useLang();
  return <span className="search-name">{hit.plainName ? pickText(hit.plainName, lang) : hit.name}</span>;
}

function HitDetail({ hit }: { hit: Hit }) {
  const text = useText(searchText);
  const { match, plainName, name, sector, agency, code, fileable, atCounter } = hit;
  const why = match && match.kind !== 'BROWSE' ? whyOf(match.kind, match.text) : null;
  return (
    <>
      {plainName && <span className="search-line">{name}</span>}
      <span className="search-line">{[code, sector, agency].filter(Boolean).join(' · ')}</span>
      <span className="search-line">
        {fileable && <StatusTag tone="success">{text.online}</StatusTag>}
        {atCounter && <StatusTag tone="info">{text.atCounter}</StatusTag>} {why}
      </span>
    </>
  );

  function whyOf(kind: Exclude<NonNullable<Hit['match']>['kind'], 'BROWSE'>, words: string | null) {
    if (kind === 'CODE') return text.match.CODE;
    return words ? text.match[kind](words) : null;
  }
}

function NothingFound({ filtered }: { filtered: boolean }) {
  const text = useText(searchText).empty;
  return (
    <EmptyState
      icon="search"
      title={text.title}
      action={<ButtonLink href={paths.home}>{text.browse}</ButtonLink>}
    >
      <ul className="search-advice">
        <li>{text.fewer}</li>
        <li>{text.other}</li>
        {filtered && <li>{text.filters}</li>}
        <li>
          <a href={site.helpPhone.href}>{text.call(site.helpPhone.shown)}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
