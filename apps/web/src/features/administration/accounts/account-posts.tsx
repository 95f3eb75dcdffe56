import type { Account, AccountPost } from '@motcua/contracts';
import { Button, Card, StatusTag, Table, VisuallyHidden } from '@motcua/ui';
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
  const lang = useLang();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<AccountPost | null>(null);
  const [moving, setMoving] = useState<AccountPost | null>(null);
  const own = account.locked === 'OWN_ACCOUNT';
  const { postColumns: columns } = text;
  const hidden = (post: AccountPost) => (
    <VisuallyHidden>
      {' '}
      {roleName(post.role, lang)}, {post.unit.name}
    </VisuallyHidden>
  );
  return (
    <Card title={text.posts}>
      {account.posts.length === 0 ? (
        <p className="admin__soft">{text.noPosts}</p>
      ) : (
        <Table
          caption={text.postsTable}
          rows={account.posts}
          rowKey={({ id }) => id}
          columns={[
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
                      <Button size="small" variant="quiet" onClick={() => setMoving(post)}>
                        {text.move}
                        {hidden(post)}
                      </Button>
                    )}
                    <Button size="small" variant="quiet" onClick={() => setEnding(post)}>
                      {post.when === 'COMING' ? text.takeBack : text.end}
                      {hidden(post)}
                    </Button>
                  </span>
                ),
            },
          ]}
        />
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
