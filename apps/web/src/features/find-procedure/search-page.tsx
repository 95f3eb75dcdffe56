import type { LifeEvents } from '@motcua/contracts';
import { Chips, SearchBox } from '@motcua/ui';
import type { ChipItem } from '@motcua/ui';
import { useEffect, useState } from 'react';
import { useAnswer } from '../../shared/answers/use-answer.js';
import { useStable } from '../../shared/effects/use-stable.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import './find-procedure.css';
import { LIFE_EVENTS } from './queries.js';
import type { SearchWish } from './queries.js';
import { SearchResults } from './search-results.js';
import { searchText } from './search-text.js';

const PAUSE_MS = 250;

export function SearchPage() {
  const text = useText(searchText);
  const lang = useLang();
  const [params, change] = useSearchParams();
  const part = (name: string) => params.get(name) ?? '';
  const wish: SearchWish = {
    q: part('q').trim(),
    audience: part('audience'),
    lifeEvent: part('suKien'),
    fileable: part('fileable'),
  };
  const [typed, setTyped] = useState(wish.q);

  // The address follows the typing, and the field follows the address when that changes by itself (Back, a link).
  const [asked, setAsked] = useState(wish.q);
  if (asked !== wish.q) {
    setAsked(wish.q);
    if (typed.trim() !== wish.q) setTyped(wish.q);
  }
  const ask = useStable(() => change({ q: typed.trim() }, { replace: true }));
  useEffect(() => {
    if (typed.trim() === wish.q) return;
    const timer = setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, wish.q, ask]);

  const events = useAnswer<LifeEvents>(wish.lifeEvent === '' ? null : LIFE_EVENTS);
  const event = events.data?.items.find(({ key }) => key === wish.lifeEvent);
  const title = event && !wish.q ? pickText(event.name, lang) : text.title;
  return (
    <Page width="page">
      <PageHeading title={title} documentTitle={wish.q ? text.documentTitle(wish.q) : title} />
      <SearchBox
        id="search"
        label={text.label}
        hint={text.hint}
        buttonText={text.button}
        size="large"
        value={typed}
        onValue={setTyped}
        onSearch={(q) => change({ q: q.trim() })}
      />
      <Filters wish={wish} eventName={event && pickText(event.name, lang)} />
      <SearchResults wish={wish} />
    </Page>
  );
}

function Filters({ wish, eventName }: { wish: SearchWish; eventName: string | undefined }) {
  const text = useText(searchText);
  const chip = (name: string, value: string, label: string, on: boolean): ChipItem => {
    const params = new URLSearchParams(location.search);
    if (on) params.delete(name);
    else params.set(name, value);
    const href = params.size ? `${paths.search()}?${params}` : paths.search();
    return { href, text: label, on, removeText: on ? text.lift(label) : undefined };
  };
  const { audience, lifeEvent, fileable } = wish;
  return (
    <Chips
      label={text.filters}
      items={[
        ...(lifeEvent ? [chip('suKien', lifeEvent, eventName ?? lifeEvent, true)] : []),
        chip('fileable', 'true', text.fileable, fileable === 'true'),
        chip('audience', 'CITIZEN', text.citizen, audience === 'CITIZEN'),
        chip('audience', 'BUSINESS', text.business, audience === 'BUSINESS'),
      ]}
    />
  );
}
