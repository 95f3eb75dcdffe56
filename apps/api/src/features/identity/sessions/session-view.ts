import type { Session } from '@motcua/contracts';
import type { LiveSession } from '../../../platform/auth/index.js';

/** Who a session is; nobody when there is none. */
export function sessionView(session: LiveSession | null, demo: boolean): Session {
  if (!session) return { person: null, expiresAt: null, demo, restricted: null };
  const { kind, displayName, username, posts } = session.row;
  return {
    person: {
      kind,
      displayName,
      username,
      posts: posts.map(({ role, unitCode, unitName }) => ({ role, unitCode, unitName })),
    },
    expiresAt: new Date(session.endsAt).toISOString(),
    demo,
    restricted: session.row.restricted,
  };
}
