import type { Post } from '@motcua/domain';
import type { Lang } from '../http/lang.js';

export type ActorKind = 'CITIZEN' | 'OFFICER' | 'MACHINE';

/** Who is asking, as the session says; never taken from the request's content. */
export interface RequestActor {
  accountId: string;
  kind: ActorKind;
  username: string;
  displayName: string;
  personId: string | null;
  /** VNeID level of the account, citizens only. */
  assuranceLevel: number | null;
  /** Posts held now; empty for citizens. */
  posts: Post[];
  lang: Lang;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any handler runs. */
    actor?: RequestActor | null;
  }
}
