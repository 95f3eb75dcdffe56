import { ProblemError } from '../errors/index.js';
import type { RequestActor } from './request-actor.js';

/** How old a proof of identity may be for an act that weighs much: signing, exporting, changing rights. */
const REAUTHENTICATE_AFTER = 10 * 60_000;

/** Throws REAUTHENTICATION_REQUIRED; `now` in epoch ms. */
export function requireFresh(actor: RequestActor, now: number): void {
  if (actor.strongAt === null || now - actor.strongAt >= REAUTHENTICATE_AFTER)
    throw new ProblemError('REAUTHENTICATION_REQUIRED');
}
