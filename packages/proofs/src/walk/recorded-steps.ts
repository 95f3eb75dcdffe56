import { apply, decide, type Command, type DecideContext, type DossierState } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Dice } from '../dice.js';
import { walk } from './walk.js';

/** One act as it was asked for, with the state before it and all that deciding it may know. */
export interface RecordedStep {
  procedure: ProcedureDefinition;
  state: DossierState;
  command: Command;
  context: DecideContext;
}

/** The acts of random walks that were decided and accepted, to be decided again against the clock. */
export function recordSteps(procedure: ProcedureDefinition, walks: number, seed: number): RecordedStep[] {
  const steps: RecordedStep[] = [];
  for (let number = 0; number < walks; number += 1) {
    walk(procedure, new Dice(seed + number), {
      agreement: 0,
      onAct: (state, command, context) => steps.push({ procedure, state, command, context }),
    });
  }
  return steps;
}

/** Decides a recorded act and applies what follows; gives the version reached, 0 when it was refused. */
export function takeStep({ procedure, state, command, context }: RecordedStep): number {
  const decision = decide(procedure.workflow, state, command, context);
  return decision.ok ? apply(state, decision.value).version : 0;
}
