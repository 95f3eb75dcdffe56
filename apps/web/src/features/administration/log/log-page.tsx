import type { AdministrativeLogPage, LogEntry } from '@motcua/contracts';
import { DateInput, Select, Table } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { useSearchParams } from '../../../shared/navigation/use-search-params.js';
import { AdminPage } from '../admin-page.js';
import { adminList } from '../api/admin-query.js';
import { FilterSearch } from '../filter-search.js';
import { ListFrame } from '../list-frame.js';
import { adminText } from '../text.js';
import { LogChanges } from './log-changes.js';
import { logText } from './text.js';

const FILTERS = ['who', 'what', 'target', 'from', 'to'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function LogPage() {
  const text = useText(logText);
  const { all } = useText(adminText);
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(FILTERS.map((name) => [name, (params.get(name) ?? '').slice(0, 100)]));
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const list = useInfiniteQuery({
    ...adminList<AdministrativeLogPage>('log', given),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const set = (name: string) => (value: string) => setParams({ [name]: value || null }, { replace: true });
  return (
    <AdminPage current="log" title={text.title} lead={text.lead}>
      <div className="admin__filters" role="search">
        <FilterSearch
          id="log-target"
          label={text.target}
          value={filter['target'] ?? ''}
          onSearch={set('target')}
        />
        <FilterSearch id="log-who" label={text.who} value={filter['who'] ?? ''} onSearch={set('who')} />
        <Select
          id="log-what"
          label={text.what}
          emptyLabel={all}
          options={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
          value={filter['what']}
          onValue={set('what')}
        />
        <DayFilter id="log-from" label={text.from} value={filter['from'] ?? ''} onDay={set('from')} />
        <DayFilter id="log-to" label={text.to} value={filter['to'] ?? ''} onDay={set('to')} />
      </div>
      <ListFrame list={list} rows={rows} empty={text.empty}>
        <LogTable rows={rows} />
      </ListFrame>
    </AdminPage>
  );
}

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

function LogTable({ rows }: { rows: readonly LogEntry[] }) {
  const text = useText(logText);
  const columns = useLogColumns();
  return <Table caption={text.title} rows={rows} rowKey={({ no }) => String(no)} columns={columns} />;
}

function useLogColumns(): Column<LogEntry>[] {
  const text = useText(logText);
  const lang = useLang();
  const { columns } = text;
  return [
    { key: 'at', header: columns.at, cell: ({ at }) => formatDateTime(at), width: '9rem' },
    {
      key: 'who',
      header: columns.who,
      width: '15rem',
      cell: ({ who, address }) => (
        <>
          {who.name}
          <br />
          <small className="admin__soft admin__break">
            {[who.username ?? text.operator, address && text.address(address)].filter(Boolean).join(', ')}
          </small>
        </>
      ),
    },
    { key: 'what', header: columns.what, cell: ({ title }) => pickText(title, lang), width: '14rem' },
    {
      key: 'target',
      header: columns.target,
      cell: ({ target }) => <span className="admin__break">{target.name ?? target.id}</span>,
      width: '15rem',
    },
    { key: 'change', header: columns.change, cell: (entry) => <LogChanges entry={entry} /> },
  ];
}
