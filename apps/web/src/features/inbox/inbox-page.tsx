import { Button, ButtonLink, Tabs, Toolbar } from '@motcua/ui';
import type { TabItem } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { adminHome } from '../../shared/officer-work/administering.js';
import { filtersOf, inboxTabOf, inboxTabs } from '../../shared/officer-work/inbox-query.js';
import { KeysDialog } from '../../shared/officer-work/keys-dialog.js';
import { useShortcuts } from '../../shared/officer-work/shortcuts.js';
import { officerWorkText } from '../../shared/officer-work/text.js';
import {
  lastPlace,
  placeHref,
  rememberPlace,
  searchedWords,
  searchParams,
} from '../../shared/officer-work/work-place.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { usePerson } from '../../shared/session/session.js';
import { InboxFilters } from './inbox-filters.js';
import { InboxList } from './inbox-list.js';
import { InboxSearch } from './inbox-search.js';
import { inboxText } from './text.js';
import { useInbox } from './use-inbox.js';
import './inbox.css';

/** Who files for somebody at the counter; the server decides by itself. */
const COUNTER_ROLES: readonly string[] = ['INTAKE_OFFICER', 'COUNTER_HEAD'];

const TONES = { overdue: 'danger', dueSoon: 'warning', new: 'info' } as const;
const toneOf = (tab: string) => Object.entries(TONES).find(([name]) => name === tab)?.[1];

export function InboxPage() {
  const text = useText(inboxText);
  const { keys } = useText(officerWorkText);
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState(() => lastPlace().q);
  const filters = filtersOf((name) => params.get(name));
  const place = { tab: inboxTabOf(params.get('tab')), q: searchedWords(params, words), filters };
  const inbox = useInbox(place);
  const { news, counts, countedTo, refresh } = inbox;
  const posts = usePerson()?.posts;
  const elsewhere = posts ? adminHome(posts) : null;
  // Who only administers has nothing to find here.
  useEffect(() => {
    if (elsewhere !== null) go(elsewhere, { replace: true });
  }, [elsewhere]);
  const atCounter = posts?.some(({ role }) => COUNTER_ROLES.includes(role)) ?? false;
  const [helpOpen, setHelpOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const { tab: openTab } = place;
  useEffect(() => rememberPlace(place));
  const counted = counts !== undefined;
  // On a phone the row of tabs scrolls: the open one must be in sight.
  useEffect(() => {
    const current = document.querySelector('.mc-tabs [aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [openTab, counted]);

  const tabs: TabItem[] = inboxTabs.map((tab) => ({
    href: placeHref({ ...place, tab }),
    text: text.tabs[tab],
    count: counts?.[tab],
    countText: (counts?.[tab] ?? 0) > countedTo ? `${countedTo}+` : undefined,
    tone: toneOf(tab),
    current: tab === place.tab,
  }));
  useShortcuts({
    '/': () => search.current?.focus(),
    '?': () => setHelpOpen(true),
    r: refresh,
    t: atCounter ? () => go(paths.counter) : undefined,
    ...Object.fromEntries(tabs.map(({ href }, index) => [String(index + 1), () => go(href)])),
  });

  const hasNews = news.added > 0 || news.changed;
  return (
    <Page width="full">
      <div className="inbox__head">
        <PageHeading title={text.title} documentTitle={`${text.tabs[place.tab]} – ${text.title}`} />
        <Toolbar
          label={text.searchLabel}
          end={
            <>
              <span role="status" className="inbox__news">
                {hasNews && (
                  <Button size="small" variant="primary" icon="refresh" onClick={refresh}>
                    {news.added > 0 ? text.newsAction(news.added) : text.changedAction}
                  </Button>
                )}
              </span>
              {atCounter && (
                <ButtonLink size="small" icon="plus" href={paths.counter}>
                  {text.counter}
                </ButtonLink>
              )}
              {!hasNews && (
                <Button size="small" variant="quiet" icon="refresh" onClick={refresh}>
                  {text.refresh}
                </Button>
              )}
              <span className="for-keyboards">
                <Button size="small" variant="quiet" icon="help" onClick={() => setHelpOpen(true)}>
                  {keys.open}
                </Button>
              </span>
            </>
          }
        >
          <InboxSearch
            q={place.q}
            inputRef={search}
            onSearch={(typed) => {
              setWords(typed.slice(0, 100));
              setParams(searchParams(typed), { replace: true });
            }}
          />
        </Toolbar>
      </div>
      <Tabs label={text.tabsLabel} items={tabs} />
      <InboxFilters place={place} onFilter={(changes) => setParams(changes, { replace: true })} />
      <InboxList place={place} inbox={inbox} />
      <KeysDialog
        open={helpOpen}
        onClose={() => setHelpOpen(false)}
        title={text.keysTitle}
        keys={[
          { keys: ['j', 'k'], meaning: text.keys.move },
          { keys: ['PgDn', 'PgUp', 'Home', 'End'], meaning: text.keys.page },
          { keys: ['Enter'], meaning: text.keys.open },
          { keys: ['/'], meaning: text.keys.search },
          { keys: ['1', '…', '7'], meaning: text.keys.tab },
          { keys: ['r'], meaning: text.keys.refresh },
          ...(atCounter ? [{ keys: ['t'], meaning: text.counter }] : []),
          { keys: ['?'], meaning: text.keys.help },
        ]}
      />
    </Page>
  );
}
