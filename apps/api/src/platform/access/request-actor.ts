import type { Post } from '@motcua/domain';
import type { Lang } from '../http/lang.js';
import type { MachineScope } from './machine-scope.js';

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
  sessionId: string;
  /** Where the request came from; null for what runs inside. */
  address: string | null;
  /** Epoch ms of the last proof of identity in this session. */
  strongAt: number | null;
  /** What a machine's token is good for; null for people. */
  scopes: readonly MachineScope[] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any handler runs. */
    actor?: RequestActor | null;
  }
}
