import type { DossierAction } from '../src/workflow/action.js';
import { apply } from '../src/workflow/apply.js';
import type { Actor, Command, RefusalCode } from '../src/workflow/command.js';
import { decide, startDossier } from '../src/workflow/decide.js';
import type { WorkflowDefinition } from '../src/workflow/definition.js';
import { type DossierState, INITIAL_STATE, type OpenTask } from '../src/workflow/state.js';
import { MONDAY_8, OWNER, contextOf } from './office.js';

/** A dossier under test: acts by actors at times, history kept. */
export class TestDossier {
  state: DossierState = INITIAL_STATE;
  readonly actions: DossierAction[] = [];

  constructor(
    readonly definition: WorkflowDefinition,
    public now: number = MONDAY_8,
    /** The citizen's answers, which guards and rules read. */
    readonly answers: Record<string, unknown> = {},
  ) {
    const started = startDossier(definition, contextOf(OWNER, this.now, answers), 1);
    if (!started.ok) throw new Error(started.refusal.code);
    this.append(started.value);
  }

  taskKey(stepKey: string): string {
    return this.state.tasks.find((task) => task.stepKey === stepKey)?.key ?? `${stepKey}.none`;
  }

  /** Performs, or returns the refusal's code. */
  act(actor: Actor, command: Command, at: number = this.now): RefusalCode | 'OK' {
    this.now = at;
    const decision = decide(this.definition, this.state, command, contextOf(actor, at, this.scope()));
    if (!decision.ok) return decision.refusal.code;
    this.append(decision.value);
    return 'OK';
  }

  complete(
    actor: Actor,
    stepKey: string,
    action: string,
    more: { note?: string; assigneeId?: string; answers?: Record<string, unknown> } = {},
  ) {
    return this.act(actor, {
      type: 'completeStep',
      taskKey: this.taskKey(stepKey),
      action,
      answers: {},
      ...more,
    });
  }

  /** What guards may read. */
  scope(): Record<string, unknown> {
    return { ...this.answers, steps: this.state.stepAnswers };
  }

  task(stepKey: string): OpenTask {
    const task = this.state.tasks.find((open) => open.stepKey === stepKey);
    if (!task) throw new Error(`not open: ${stepKey}`);
    return task;
  }

  last(): DossierAction {
    const action = this.actions.at(-1);
    if (!action) throw new Error('nothing happened');
    return action;
  }

  openSteps(): string[] {
    return this.state.tasks.map(({ stepKey }) => stepKey).toSorted();
  }

  private append(action: DossierAction): void {
    this.actions.push(action);
    this.state = apply(this.state, action);
  }
}
