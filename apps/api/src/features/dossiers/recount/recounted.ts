import { type CompiledCalendar, decide, type DecideContext, type DossierAction } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { limitOf } from '../deciding/decide-contexts.js';
import { SYSTEM_ACTOR } from '../deciding/domain-actor.js';
import type { RunningDossier } from './recount.store.js';

export interface Counting {
  /** Epoch milliseconds. */
  now: number;
  why: string;
  calendar: CompiledCalendar;
  definition: ProcedureDefinition;
}

/** The action that counts a dossier's dates anew; null when none of them moves. */
export function recounted(
  dossier: RunningDossier,
  { now, why, calendar, definition }: Counting,
): Extract<DossierAction, { type: 'dueDateRecomputed' }> | null {
  const context: DecideContext = {
    now,
    actor: SYSTEM_ACTOR,
    calendar,
    limit: limitOf(definition, dossier.caseKey),
    units: {},
    candidates: {},
    scope: {},
    resultNumber: null,
  };
  const decision = decide(definition.workflow, dossier.state, { type: 'recompute', why }, context);
  return decision.ok && decision.value.type === 'dueDateRecomputed' ? decision.value : null;
}
