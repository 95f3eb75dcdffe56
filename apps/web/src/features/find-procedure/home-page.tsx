import type { LifeEvents } from '@motcua/contracts';
import { Button, Icon, iconNames, LinkList, Notice, SearchBox, Skeleton } from '@motcua/ui';
import type { IconName } from '@motcua/ui';
import { useState } from 'react';
import { useAnswer } from '../../shared/answers/use-answer.js';
import { formatCount } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { problemText } from '../../shared/problem/text.js';
import './find-procedure.css';
import { LIFE_EVENTS } from './queries.js';
import { homeText } from './home-text.js';
import { WaitingForMe } from './waiting-for-me.js';

export function HomePage() {
  const text = useText(homeText);
  const events = useAnswer<LifeEvents>(LIFE_EVENTS);
  const [q, setQ] = useState('');
  const count = events.data?.procedureCount;
  return (
    <Page width="page">
      <PageHeading title={text.title} documentTitle={text.documentTitle} />
      <SearchBox
        id="search"
        label={text.searchLabel}
        hint={text.searchHint}
        buttonText={text.search}
        size="large"
        action={paths.search()}
        value={q}
        onValue={setQ}
        onSearch={(wish) => go(paths.search(wish.trim()))}
      />
      <WaitingForMe />
      <div className="home-doors">
        <LinkList
          items={[
            { href: paths.lookUp, icon: 'qr', text: text.lookUp, detail: text.lookUpDetail },
            { href: paths.myDossiers, icon: 'folder', text: text.mine, detail: text.mineDetail },
          ]}
        />
      </div>
      <Events events={events.data} failed={events.isError} retry={() => void events.refetch()} />
      <p className="home-count">{count ? text.count(formatCount(count)) : '\u00a0'}</p>
    </Page>
  );
}

interface EventsProps {
  events: LifeEvents | undefined;
  failed: boolean;
  retry: () => void;
}

function Events({ events, failed, retry }: EventsProps) {
  const text = useText(homeText);
  const { loading } = useText(problemText);
  if (failed) {
    return (
      <Notice tone="warning">
        <p>{text.failed}</p>
        <Button size="small" icon="refresh" onClick={retry}>
          {text.retry}
        </Button>
      </Notice>
    );
  }
  if (!events) return <Skeleton label={loading} lines={8} />;
  return (
    <div className="home-events">
      <Audience title={text.citizen} events={events.items.filter(({ audience }) => audience === 'CITIZEN')} />
      <Audience
        title={text.business}
        events={events.items.filter(({ audience }) => audience === 'BUSINESS')}
      />
    </div>
  );
}

const isIcon = (name: string): name is IconName => iconNames.some((known) => known === name);

function Audience({ title, events }: { title: string; events: LifeEvents['items'] }) {
  const lang = useLang();
  if (events.length === 0) return null;
  return (
    <section className="home-audience">
      <h2>{title}</h2>
      <ul>
        {events.map(({ key, name, icon }) => (
          <li key={key}>
            <a href={paths.lifeEvent(key)}>
              <Icon name={isIcon(icon) ? icon : 'star'} />
              {pickText(name, lang)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
