import {
  type Actor,
  type CompiledCalendar,
  type DecideContext,
  type DossierState,
  postsOf,
  ROLES,
  unitRulesOf,
  vietnamDay,
} from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Organisations } from '../../organisations/index.js';
import { DutiesStore } from './duties.store.js';
import { namedNumbers } from './named-numbers.js';

/** What of a dossier bears on a decision. */
export interface DossierFacts {
  /** Absent before the dossier exists. */
  id?: string;
  ownerPersonId: string;
  receivingId: string;
  competentId: string;
  caseKey: string;
  channel: string;
  answers: Readonly<Record<string, unknown>>;
  state: DossierState;
}

@Injectable()
export class DecideContexts {
  constructor(
    private readonly organisations: Organisations,
    private readonly duties: DutiesStore,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Everything a decision may know, read in the transaction that will act on it; `tx` null only to show what may be done. */
  async build(
    tx: Tx | null,
    definition: ProcedureDefinition,
    facts: DossierFacts,
    actor: Actor,
    calendar: CompiledCalendar,
  ): Promise<DecideContext> {
    const { workflow } = definition;
    const units = await this.organisations.resolveUnits(tx, unitRulesOf(workflow), {
      receivingId: facts.receivingId,
      competentId: facts.competentId,
    });
    // An opinion may be asked of any unit: who may get its task is known by the task alone.
    const { tasks } = facts.state;
    const unitIds = [...new Set([...Object.values(units), ...tasks.map(({ unitId }) => unitId)])];
    const atTasks = ROLES.filter((role) => tasks.some((task) => task.role === role));
    const roles = [...new Set([...postsOf(workflow).map(({ role }) => role), ...atTasks])];
    const candidates = await this.organisations.candidates(tx, unitIds, roles);
    const hashes = namedNumbers(facts.answers).map((number) => this.cipher.hash(number));
    const duties = await this.duties.read(tx, facts.id ?? null, facts.ownerPersonId, hashes);
    const now = this.clock.now();
    return {
      now,
      actor,
      calendar,
      units,
      candidates,
      limit: limitOf(definition, facts.caseKey),
      scope: guardScope(facts, vietnamDay(now)),
      resultNumber: null,
      ...duties,
    };
  }
}

/** The legal limit of a dossier's case, for good the one of the version it was filed under. */
export function limitOf({ cases }: ProcedureDefinition, caseKey: string): DecideContext['limit'] {
  const limit = (cases.find(({ key }) => key === caseKey) ?? cases.at(-1))?.timeLimit;
  if (!limit) throw new Error('a procedure version without cases was published');
  return limit;
}

/** Names that guards may read; answers give way to the dossier's own. */
export function guardScope(
  { answers, caseKey, channel, state }: DossierFacts,
  today: string,
): DecideContext['scope'] {
  const paymentSettled = state.payments.length > 0;
  return { ...answers, today, case: caseKey, channel, paymentSettled, steps: state.stepAnswers };
}
