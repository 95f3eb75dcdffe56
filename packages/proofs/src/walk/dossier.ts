import {
  apply,
  compileCalendar,
  decide,
  demoCalendar,
  INITIAL_STATE,
  startDossier,
  type Actor,
  type Command,
  type DecideContext,
  type Decision,
  type DossierAction,
  type DossierState,
} from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { People } from './people.js';

const CALENDAR = compileCalendar(demoCalendar);
/** Monday 02/11/2026 08:00 in Vietnam. */
const MONDAY_8 = Date.parse('2026-11-02T08:00:00+07:00');
const DAY = { quantity: 1, unit: 'WORKING_DAY' as const };

/** A dossier of a procedure, acted on by people at times, its history kept. */
export class WalkedDossier {
  readonly actions: DossierAction[] = [];
  state: DossierState = INITIAL_STATE;
  now = MONDAY_8;
  /** step key → whoever ever completed it. */
  readonly doneBefore: Record<string, string[]> = {};

  constructor(
    readonly procedure: ProcedureDefinition,
    readonly people: People,
    /** The citizen's, which a supplement may change. */
    public answers: Record<string, unknown>,
    readonly caseKey: string,
  ) {
    const started = startDossier(procedure.workflow, this.contextOf(people.owner), 1);
    if (!started.ok) throw new Error(`cannot start: ${started.refusal.code}`);
    this.take(started.value);
  }

  contextOf(actor: Actor): DecideContext {
    const { units, candidates, concerned } = this.people;
    return {
      now: this.now,
      actor,
      calendar: CALENDAR,
      units,
      candidates,
      limit: this.procedure.cases.find(({ key }) => key === this.caseKey)?.timeLimit ?? DAY,
      scope: {
        ...this.answers,
        case: this.caseKey,
        channel: 'ONLINE',
        paymentSettled: this.state.payments.length > 0,
        steps: this.state.stepAnswers,
      },
      resultNumber: '1/2026',
      concerned,
      doneBefore: this.doneBefore,
    };
  }

  decide(actor: Actor, command: Command): Decision<DossierAction> {
    return decide(this.procedure.workflow, this.state, command, this.contextOf(actor));
  }

  take(action: DossierAction): void {
    this.actions.push(action);
    const by = action.actor.accountId;
    if (action.type === 'stepCompleted' && by !== null)
      (this.doneBefore[action.facts.stepKey] ??= []).push(by);
    this.state = apply(this.state, action);
  }
}
