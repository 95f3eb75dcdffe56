import type { Machine, Machines } from '@motcua/contracts';
import { ButtonLink, StatusTag, Table } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { formatDate, formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { paths } from '../../../shared/navigation/paths.js';
import { useSearchParams } from '../../../shared/navigation/use-search-params.js';
import { AdminPage } from '../admin-page.js';
import { adminList } from '../api/admin-query.js';
import { FilterSearch } from '../filter-search.js';
import { ListFrame } from '../list-frame.js';
import { roleName } from '../roles.js';
import { adminText } from '../text.js';
import { machineTone } from './machine-tone.js';
import { machinesText } from './text.js';

export function MachinesPage() {
  const text = useText(machinesText);
  const [params, setParams] = useSearchParams();
  const q = (params.get('q') ?? '').slice(0, 100);
  const list = useInfiniteQuery({
    ...adminList<Machines>('machines', q ? { q } : {}),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useMachineColumns();
  return (
    <AdminPage
      current="machines"
      title={text.title}
      lead={text.lead}
      action={
        <ButtonLink variant="primary" icon="plus" href={paths.adminNewMachine}>
          {text.newTitle}
        </ButtonLink>
      }
    >
      <div className="admin__filters" role="search">
        <FilterSearch
          id="machines-q"
          label={text.search}
          value={q}
          onSearch={(words) => setParams({ q: words || null }, { replace: true })}
        />
      </div>
      <ListFrame list={list} rows={rows} empty={text.empty}>
        <Table
          caption={text.title}
          rows={rows}
          rowKey={({ clientId }) => clientId}
          rowHref={({ clientId }) => paths.adminMachine(clientId)}
          columns={columns}
        />
      </ListFrame>
    </AdminPage>
  );
}

function useMachineColumns(): Column<Machine>[] {
  const text = useText(machinesText);
  const { never } = useText(adminText);
  const lang = useLang();
  const postOf = ({ post }: Machine) => (post ? `${roleName(post.role, lang)}, ${post.unit.name}` : '');
  return [
    { key: 'id', header: text.clientId, cell: (row) => row.clientId, width: '13rem' },
    { key: 'name', header: text.name, cell: (row) => row.name },
    { key: 'post', header: text.acts, cell: postOf },
    {
      key: 'state',
      header: text.state,
      cell: ({ state }) => <StatusTag tone={machineTone(state)}>{text.states[state]}</StatusTag>,
      width: '11rem',
    },
    {
      key: 'expires',
      header: text.expires,
      cell: ({ expiresAt }) => expiresAt && formatDate(Date.parse(expiresAt) - 1),
      width: '8rem',
    },
    {
      key: 'used',
      header: text.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? never : formatDateTime(lastUsedAt)),
      width: '10rem',
    },
  ];
}
