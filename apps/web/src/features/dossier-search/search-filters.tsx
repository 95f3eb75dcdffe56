import { Button, DateInput, Disclosure, Select } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { type Asked, isFiltered, latenesses, PARAMS, statuses } from './asked.js';
import { choicesQuery } from './queries.js';
import { dossierSearchText } from './text.js';

type Filter = keyof typeof PARAMS;

export interface SearchFiltersProps {
  asked: Asked;
  onFilter: (changes: Readonly<Record<string, string | null>>) => void;
}

export function SearchFilters({ asked, onFilter }: SearchFiltersProps) {
  const text = useText(dossierSearchText);
  const choices = useQuery(choicesQuery()).data;
  const on = isFiltered(asked);
  const [openAtFirst] = useState(on);
  const set = (name: Filter) => (value: string) => onFilter({ [PARAMS[name]]: value || null });
  const ofChoices = (
    list: readonly { code: string; name: string }[] | undefined,
    chosen: string | undefined,
  ) => {
    const options = (list ?? []).map(({ code, name }) => ({ value: code, label: name }));
    // A filter from a link stays visible also when it is none of one's own.
    const known = !chosen || options.some(({ value }) => value === chosen);
    return known ? options : [{ value: chosen, label: chosen }, ...options];
  };
  const select = (
    name: 'unit' | 'procedure' | 'status' | 'lateness',
    options: { value: string; label: string }[],
  ) => (
    <Select
      id={`found-${name}`}
      label={text[name]}
      emptyLabel={text.all}
      options={options}
      value={asked[name] ?? ''}
      onValue={set(name)}
    />
  );
  return (
    <Disclosure summary={on ? text.filtersOn : text.filters} open={openAtFirst}>
      <div className="found__filters">
        {select('unit', ofChoices(choices?.units, asked.unit))}
        {select('procedure', ofChoices(choices?.procedures, asked.procedure))}
        {select(
          'status',
          statuses.map((value) => ({ value, label: text.statuses[value] })),
        )}
        {select(
          'lateness',
          latenesses.map((value) => ({ value, label: text.latenesses[value] })),
        )}
        <DayFilter id="found-from" label={text.from} value={asked.from ?? ''} onDay={set('from')} />
        <DayFilter id="found-to" label={text.to} value={asked.to ?? ''} onDay={set('to')} />
      </div>
      {on && (
        <Button
          size="small"
          variant="quiet"
          icon="close"
          onClick={() => {
            onFilter(Object.fromEntries(Object.values(PARAMS).map((name) => [name, null])));
            // The button goes away; the next choice is where it was.
            document.getElementById('found-unit')?.focus();
          }}
        >
          {text.clearFilters}
        </Button>
      )}
    </Disclosure>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface DayFilterProps {
  id: string;
  label: string;
  value: string;
  onDay: (day: string) => void;
}

/** Filters only by whole days: what is half typed stays in the field. */
function DayFilter({ id, label, value, onDay }: DayFilterProps) {
  const lang = useLang();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return (
    <DateInput
      id={id}
      label={label}
      locale={lang}
      value={typed}
      onValue={(next) => {
        setTyped(next);
        if (next === '' || DAY.test(next)) onDay(next);
      }}
    />
  );
}
