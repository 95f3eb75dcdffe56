import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import type { Tx } from '../database/index.js';
import { ProblemError } from '../errors/index.js';
import { ActorNowStore } from './actor-now.store.js';
import type { RequestActor } from './request-actor.js';

/** The one acting, as the database knows them at the moment of the act. */
@Injectable()
export class ActorNow {
  constructor(
    private readonly store: ActorNowStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The actor with the posts held now, read in the transaction that acts: the guard may believe a session for some
   * seconds after a post ended. Throws UNAUTHENTICATED when the account was disabled or the session ended meanwhile.
   */
  async within(tx: Tx, actor: RequestActor): Promise<RequestActor> {
    const { accountId, sessionId } = actor;
    const row = await this.store.read(tx, accountId, sessionId, vietnamDay(this.clock.now()));
    if (!row?.live) throw new ProblemError('UNAUTHENTICATED');
    return { ...actor, posts: row.posts };
  }
}

/** Whether two readings of an actor open the same to them. */
export function samePosts({ posts: one }: RequestActor, { posts: other }: RequestActor): boolean {
  return (
    one.length === other.length &&
    one.every(({ role, unitId, subtree }, index) => {
      const beside = other[index];
      return beside?.role === role && beside.unitId === unitId && sameUnits(subtree, beside.subtree);
    })
  );
}

function sameUnits(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one);
  return one.length === other.length && other.every((unit) => known.has(unit));
}
