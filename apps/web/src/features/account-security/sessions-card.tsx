import { Button, Card, Skeleton } from '@motcua/ui';
import type { SessionInList, SessionList } from '@motcua/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';
import { formatDateTime, formatRelative } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { securityText } from './text.js';

const key = ['my-sessions'];

/** `lead`: on a page with other cards, where the card says what it is for. */
export function SessionsCard({ lead }: { lead?: string }) {
  const all = useText(securityText);
  const text = all.sessions;
  const client = useQueryClient();
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<SessionList>('/account/sessions', { signal }),
  });
  const ending = useMutation({
    mutationFn: (id: string | null) =>
      api.delete<void>(id === null ? '/account/sessions' : apiPath`/account/sessions/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const items = query.data?.items;
  return (
    <Card title={lead ? text.title : undefined}>
      {lead && <p>{lead}</p>}
      <ProblemNotice problem={query.error ?? ending.error} />
      <p role="status">{ending.isSuccess && text.ended}</p>
      {!items && !query.error && <Skeleton label={all.working} lines={3} />}
      {items && (
        <ul className="security-list">
          {items.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              busy={ending.isPending && ending.variables === session.id}
              onEnd={() => ending.mutate(session.id)}
            />
          ))}
        </ul>
      )}
      {items && items.length > 1 ? (
        <Button busy={ending.isPending && ending.variables === null} onClick={() => ending.mutate(null)}>
          {text.endOthers}
        </Button>
      ) : (
        items && <p>{text.only}</p>
      )}
    </Card>
  );
}

interface SessionRowProps {
  session: SessionInList;
  busy: boolean;
  onEnd: () => void;
}

function SessionRow({ session, busy, onEnd }: SessionRowProps) {
  const text = useText(securityText).sessions;
  const lang = useLang();
  // Taken once: a list that counts the minutes on would move under a reader's eyes.
  const [now] = useState(Date.now);
  const { browser, system, address, current } = session;
  const known = [browser, system].filter((part) => part !== '');
  const name = known.length === 2 ? text.on(browser, system) : (known[0] ?? text.unknown);
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {current && <span className="security-list__mark">{text.here}</span>}
        <p>
          {[
            text.seen(formatRelative(session.lastSeenAt, now, lang)),
            text.since(formatDateTime(session.signedInAt)),
            ...(address === null ? [] : [text.from(address)]),
          ].join(' · ')}
        </p>
      </div>
      {!current && (
        <Button size="small" busy={busy} aria-label={text.endOf(name)} onClick={onEnd}>
          {text.end}
        </Button>
      )}
    </li>
  );
}
