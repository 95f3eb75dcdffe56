import type { Account, AccountPost } from '@motcua/contracts';
import { Button, Card, StatusTag, Table, VisuallyHidden } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { useState } from 'react';
import { formatDay } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { roleName } from '../roles.js';
import { EndPostDialog, GivePostDialog, MovePostDialog } from './post-dialogs.js';
import { accountsText } from './text.js';

const WHEN_TONES = { CURRENT: 'success', COMING: 'info', PAST: 'neutral' } as const;

export interface AccountPostsProps {
  account: Account;
  onDone: (words: string) => void;
}

export function AccountPosts({ account, onDone }: AccountPostsProps) {
  const text = useText(accountsText);
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<AccountPost | null>(null);
  const [moving, setMoving] = useState<AccountPost | null>(null);
  const own = account.locked === 'OWN_ACCOUNT';
  const columns = usePostColumns({ own, onMove: setMoving, onEnd: setEnding });
  return (
    <Card title={text.posts}>
      {account.posts.length === 0 ? (
        <p className="admin__soft">{text.noPosts}</p>
      ) : (
        <Table caption={text.postsTable} rows={account.posts} rowKey={({ id }) => id} columns={columns} />
      )}
      {!own && (
        <Button icon="plus" onClick={() => setGiving(true)}>
          {text.give}
        </Button>
      )}
      {giving && <GivePostDialog account={account} onClose={() => setGiving(false)} onDone={onDone} />}
      {ending && (
        <EndPostDialog account={account} post={ending} onClose={() => setEnding(null)} onDone={onDone} />
      )}
      {moving && (
        <MovePostDialog account={account} post={moving} onClose={() => setMoving(null)} onDone={onDone} />
      )}
    </Card>
  );
}

/** Which post a button is about, for those who hear it alone. */
function OfPost({ post }: { post: AccountPost }) {
  const lang = useLang();
  return (
    <VisuallyHidden>
      {' '}
      {roleName(post.role, lang)}, {post.unit.name}
    </VisuallyHidden>
  );
}

interface PostActs {
  /** Nobody changes their own posts. */
  own: boolean;
  onMove: (post: AccountPost) => void;
  onEnd: (post: AccountPost) => void;
}

function usePostColumns({ own, onMove, onEnd }: PostActs): Column<AccountPost>[] {
  const text = useText(accountsText);
  const lang = useLang();
  const { postColumns: columns } = text;
  return [
    {
      key: 'role',
      header: columns.role,
      cell: ({ role, title }) => (
        <>
          {roleName(role, lang)}
          {title && <span className="admin__soft"> · {title}</span>}
        </>
      ),
    },
    { key: 'unit', header: columns.unit, cell: ({ unit }) => unit.name },
    {
      key: 'days',
      header: columns.days,
      cell: ({ from, to, when }) => (
        <>
          <StatusTag tone={WHEN_TONES[when]}>{text.when[when]}</StatusTag>{' '}
          {text.days(formatDay(from), to && formatDay(to))}
        </>
      ),
    },
    {
      key: 'acts',
      header: columns.acts,
      cell: (post) =>
        post.changeable &&
        !own && (
          <span className="mc-button-row">
            {post.when === 'COMING' && (
              <Button size="small" variant="quiet" onClick={() => onMove(post)}>
                {text.move}
                <OfPost post={post} />
              </Button>
            )}
            <Button size="small" variant="quiet" onClick={() => onEnd(post)}>
              {post.when === 'COMING' ? text.takeBack : text.end}
              <OfPost post={post} />
            </Button>
          </span>
        ),
    },
  ];
}
