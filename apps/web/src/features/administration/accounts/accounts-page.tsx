import type { AccountRow, Accounts } from '@motcua/contracts';
import { ButtonLink, Select, StatusTag, Table } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { paths } from '../../../shared/navigation/paths.js';
import { useSearchParams } from '../../../shared/navigation/use-search-params.js';
import { useShortcuts } from '../../../shared/officer-work/shortcuts.js';
import { AdminPage } from '../admin-page.js';
import { adminList } from '../api/admin-query.js';
import { FilterSearch } from '../filter-search.js';
import { ListFrame } from '../list-frame.js';
import { roleName, roleOptions } from '../roles.js';
import { adminText } from '../text.js';
import { stateTone } from './state-tone.js';
import { accountsText } from './text.js';

const FILTERS = ['q', 'unit', 'role', 'state'] as const;

export function AccountsPage() {
  const text = useText(accountsText);
  const shared = useText(adminText);
  const lang = useLang();
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(FILTERS.map((name) => [name, (params.get(name) ?? '').slice(0, 100)]));
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const list = useInfiniteQuery({
    ...adminList<Accounts>('accounts', given),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useColumns();
  const set = (name: string) => (value: string) => setParams({ [name]: value || null }, { replace: true });
  useShortcuts({ '/': () => document.getElementById('accounts-q')?.focus() });
  return (
    <AdminPage
      current="accounts"
      title={text.title}
      action={
        <ButtonLink variant="primary" icon="plus" href={paths.adminNewAccount}>
          {text.newTitle}
        </ButtonLink>
      }
    >
      <div className="admin__filters" role="search">
        <FilterSearch id="accounts-q" label={text.search} value={filter['q'] ?? ''} onSearch={set('q')} />
        <FilterSearch
          id="accounts-unit"
          label={text.unitCode}
          value={filter['unit'] ?? ''}
          onSearch={set('unit')}
        />
        <Select
          id="accounts-role"
          label={shared.role}
          emptyLabel={shared.all}
          options={roleOptions(lang)}
          value={filter['role']}
          onValue={set('role')}
        />
        <Select
          id="accounts-state"
          label={text.state}
          emptyLabel={shared.all}
          options={Object.entries(text.states).map(([value, label]) => ({ value, label }))}
          value={filter['state']}
          onValue={set('state')}
        />
      </div>
      <ListFrame list={list} rows={rows} empty={text.empty}>
        <div className="admin__accounts">
          <Table
            caption={text.title}
            columns={columns}
            rows={rows}
            rowKey={({ username }) => username}
            rowHref={({ username }) => paths.adminAccount(username)}
          />
        </div>
      </ListFrame>
    </AdminPage>
  );
}

function useColumns(): Column<AccountRow>[] {
  const text = useText(accountsText);
  const { never } = useText(adminText);
  const lang = useLang();
  const { columns } = text;
  return [
    { key: 'username', header: text.username, cell: (row) => row.username, width: '14rem' },
    { key: 'name', header: columns.name, cell: (row) => row.name, width: '14rem' },
    {
      key: 'posts',
      header: columns.posts,
      cell: ({ posts }) => posts.map(({ role, unit }) => `${roleName(role, lang)}, ${unit.name}`).join('; '),
    },
    {
      key: 'state',
      header: columns.state,
      cell: ({ state }) =>
        // Only what differs from everyday stands out.
        state === 'ACTIVE' ? (
          text.states[state]
        ) : (
          <StatusTag tone={stateTone(state)}>{text.states[state]}</StatusTag>
        ),
      width: '11rem',
    },
    {
      key: 'seen',
      header: columns.seen,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? never : formatDateTime(lastSeenAt)),
      width: '10rem',
    },
  ];
}
