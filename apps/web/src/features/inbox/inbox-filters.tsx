import { Button, Chips, Disclosure, Select } from '@motcua/ui';
import type { ChipItem } from '@motcua/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { filterNames, inboxChoices } from '../../shared/officer-work/inbox-query.js';
import type { InboxFilterName, InboxPlace } from '../../shared/officer-work/inbox-query.js';
import { officerWorkText } from '../../shared/officer-work/text.js';
import { placeHref } from '../../shared/officer-work/work-place.js';
import { filtersText } from './filters-text.js';

interface Option {
  value: string;
  label: string;
}

export interface InboxFiltersProps {
  place: InboxPlace;
  onFilter: (changes: Readonly<Partial<Record<InboxFilterName, string | null>>>) => void;
}

export function InboxFilters({ place, onFilter }: InboxFiltersProps) {
  const text = useText(filtersText);
  const options = useOptions(place);
  const filters = place.filters ?? {};
  const said = filterNames.filter((name) => filters[name]);
  const choose = (name: InboxFilterName, value: string) =>
    // Steps are those of one procedure.
    onFilter({ [name]: value || null, ...(name === 'procedure' && { step: null }) });
  const without = (name: InboxFilterName): InboxPlace => {
    const { [name]: _lifted, ...rest } = filters;
    return { ...place, filters: rest };
  };
  const chips: ChipItem[] = said.map((name) => {
    const value = filters[name] ?? '';
    const label = options[name].find((option) => option.value === value)?.label ?? value;
    const words = `${text.names[name]}: ${label}`;
    return { href: placeHref(without(name)), text: words, on: true, removeText: text.lift(words) };
  });
  return (
    <div className="inbox__filters mc-no-print">
      <Disclosure summary={said.length > 0 ? text.openSome(said.length) : text.open}>
        <div className="inbox__choices">
          {filterNames.map(
            (name) =>
              (name !== 'step' || filters.procedure) &&
              (name !== 'unit' || options.unit.length > 1 || filters.unit) && (
                <Select
                  key={name}
                  id={`inbox-${name}`}
                  label={text.names[name]}
                  value={filters[name] ?? ''}
                  options={[{ value: '', label: name === 'sort' ? text.byDue : text.any }, ...options[name]]}
                  onValue={(value) => choose(name, value)}
                />
              ),
          )}
        </div>
      </Disclosure>
      {chips.length > 0 && <Chips label={text.chosen} items={chips} />}
      {chips.length > 1 && (
        <Button
          size="small"
          variant="quiet"
          icon="close"
          onClick={() => onFilter(Object.fromEntries(filterNames.map((name) => [name, null])))}
        >
          {text.clear}
        </Button>
      )}
    </div>
  );
}

/** What each filter can be, in the words of the list. */
function useOptions({ filters = {} }: InboxPlace): Record<InboxFilterName, Option[]> {
  const text = useText(filtersText);
  const { channel } = useText(officerWorkText);
  const lang = useLang();
  const { data } = useQuery({ ...inboxChoices(filters.procedure), placeholderData: keepPreviousData });
  const listed = (words: Readonly<Record<string, string>>): Option[] =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return {
    unit: data?.units.map(({ code, name }) => ({ value: code, label: name })) ?? [],
    procedure: data?.procedures.map(({ code, name }) => ({ value: code, label: name })) ?? [],
    step: data?.steps.map(({ key, name }) => ({ value: key, label: pickText(name, lang) })) ?? [],
    assignee: [
      ...listed(text.assignees),
      ...(data?.officers.map(({ username, name }) => ({ value: username, label: name })) ?? []),
    ],
    channel: listed(channel),
    lateness: listed(text.lateness),
    sort: listed(text.sorts),
  };
}
