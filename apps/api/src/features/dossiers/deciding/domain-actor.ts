import type { Actor } from '@motcua/domain';
import { isOwner, type RequestActor } from '../../../platform/access/index.js';
import type { ActedFrom } from '../history/sealed-action.js';

/** The person asking, as the workflow sees them on one dossier. A machine acts by its posts, as an officer does. */
export function domainActor(actor: RequestActor, ownerPersonId: string): Actor {
  return {
    kind: actor.kind === 'CITIZEN' ? 'CITIZEN' : 'OFFICER',
    accountId: actor.accountId,
    name: actor.displayName,
    posts: actor.posts,
    relation: isOwner(actor, ownerPersonId) ? 'OWNER' : null,
  };
}

export function actedFrom({ address, sessionId }: RequestActor): ActedFrom {
  return { address, sessionId };
}

/** Time itself: acts when somebody's time to answer is over. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'SYSTEM',
  accountId: null,
  name: 'Hệ thống',
  posts: [],
  relation: null,
};
