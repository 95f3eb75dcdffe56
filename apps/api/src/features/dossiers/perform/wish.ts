import type { PerformAction as PerformRequest } from '@motcua/contracts';
import { type DecideContext, vietnamDay } from '@motcua/domain';
import type { FormContext } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { DossierToMove } from '../read/dossier-rows.js';

/** A request with everything known about the dossier it is meant for. */
export interface Wish {
  request: PerformRequest;
  accountId: string;
  dossier: DossierToMove;
  definition: ProcedureDefinition;
  context: DecideContext;
}

/** What the citizen's form may look at besides its answers. */
export function formContextOf({ dossier, context }: Pick<Wish, 'dossier' | 'context'>): FormContext {
  return { today: vietnamDay(context.now), caseKey: dossier.caseKey, channel: dossier.channel };
}

/** What the form of a step may look at: whatever guards may read. */
export function stepContextOf(wish: Wish): FormContext {
  return { ...formContextOf(wish), given: wish.context.scope };
}
