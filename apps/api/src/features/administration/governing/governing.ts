import type { Role } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { ActorNow, type RequestActor } from '../../../platform/access/index.js';
import type { Operator } from '../../../platform/administrative-log/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { EVERYBODY, type Governed } from './governed.js';
import { GoverningStore } from './governing.store.js';

/** Who does it: somebody signed in, or whoever stands at the machine itself. */
export type Administrator = RequestActor | Operator;

@Injectable()
export class Governing {
  constructor(
    private readonly store: GoverningStore,
    private readonly actorNow: ActorNow,
  ) {}

  /**
   * The same for a change: by the posts held at this moment, for a session may be believed some seconds too long. Throws
   * UNAUTHENTICATED when the administrator was disabled or signed out meanwhile.
   */
  async within(tx: Tx, by: Administrator): Promise<Governed> {
    return this.of('operator' in by ? by : await this.actorNow.within(tx, by));
  }

  /** What the actor's posts of these roles cover. The operator of the machine governs everything. */
  async of(by: Administrator, roles: readonly Role[] = ['SYSTEM_ADMIN']): Promise<Governed> {
    if ('operator' in by) return EVERYBODY;
    const posts = by.posts.filter(({ role }) => roles.includes(role));
    const roots = await this.store.rootIds();
    if (posts.some(({ unitId }) => roots.includes(unitId))) return EVERYBODY;
    return { root: false, units: [...new Set(posts.flatMap(({ subtree }) => [...subtree]))] };
  }
}

export function isOwnAccount(by: Administrator, accountId: string): boolean {
  return !('operator' in by) && by.accountId === accountId;
}
