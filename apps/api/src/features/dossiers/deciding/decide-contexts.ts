import {
  type Actor,
  type Candidate,
  type CompiledCalendar,
  type DecideContext,
  type DossierState,
  postsOf,
  type Role,
  unitRulesOf,
  vietnamDay,
} from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import type { Connection } from '../../../platform/database/index.js';
import { type Around, AroundStore, type AsPerson } from './around.store.js';
import { namedNumbers } from './named-numbers.js';

/** Where a dossier lies; stays the same for its whole life. */
export interface DossierPlace {
  /** Absent before the dossier exists. */
  id?: string;
  receivingId: string;
  competentId: string;
}

/** What of a dossier bears on a decision. */
export interface DossierFacts extends DossierPlace {
  ownerPersonId: string;
  caseKey: string;
  channel: string;
  answers: Readonly<Record<string, unknown>>;
  state: DossierState;
}

@Injectable()
export class DecideContexts {
  constructor(
    private readonly store: AroundStore,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** What bears on a decision beside the dossier itself. Whoever will act on it asks in the transaction that acts. */
  around(
    on: Connection,
    { workflow }: ProcedureDefinition,
    { id, receivingId, competentId }: DossierPlace,
    accountId: string | null,
  ): Promise<Around> {
    return this.store.read(on, {
      rules: unitRulesOf(workflow),
      receivingId,
      competentId,
      dossierId: id ?? null,
      roles: [...new Set(postsOf(workflow).map(({ role }) => role))],
      accountId,
      today: vietnamDay(this.clock.now()),
    });
  }

  /** Everything a decision may know. */
  of(
    definition: ProcedureDefinition,
    facts: DossierFacts,
    { actor, calendar, around }: { actor: Actor; calendar: CompiledCalendar; around: Around },
  ): DecideContext {
    const now = this.clock.now();
    return {
      now,
      actor,
      calendar,
      units: around.units,
      candidates: candidatesByPost(around),
      limit: limitOf(definition, facts.caseKey),
      scope: guardScope(facts, vietnamDay(now)),
      resultNumber: null,
      concerned: this.concerned(facts, actor, around),
      doneBefore: around.doneBefore,
    };
  }

  /** Of those who could act here, whoever the dossier is about as a person: its owner, or named in its answers. */
  private concerned(
    { ownerPersonId, answers }: DossierFacts,
    { accountId }: Actor,
    { candidates, self }: Around,
  ): string[] {
    const known = candidates.filter(({ personId }) => personId !== null);
    const asPersons: (AsPerson & { accountId: string })[] = [
      ...known,
      ...(self !== null && self.personId !== null && accountId !== null ? [{ ...self, accountId }] : []),
    ];
    if (asPersons.length === 0) return [];
    const numbers = new Set(namedNumbers(answers).map((number) => this.cipher.hash(number).toString('hex')));
    return asPersons
      .filter(
        ({ personId, number }) => personId === ownerPersonId || (number !== null && numbers.has(number)),
      )
      .map((one) => one.accountId);
  }
}

function candidatesByPost({ candidates }: Around): Record<`${string}/${Role}`, Candidate[]> {
  const found: Record<`${string}/${Role}`, Candidate[]> = {};
  for (const { unitId, role, accountId, name, username, openTasks } of candidates) {
    (found[`${unitId}/${role}`] ??= []).push({ accountId, name, username, openTasks });
  }
  return found;
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
