import { type Command, decide, type DecideContext, type DossierState, type Refusal } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { IssuePapers } from '../papers/issue-papers.js';
import { drawResultNumber } from '../papers/result-number.js';
import type { DossierToMove } from '../read/dossier-rows.js';
import type { ActedFrom, DossierTitle } from '../history/sealed-action.js';
import { ActionStore, type NewSubmission } from '../write/action.store.js';
import { afterAction } from '../write/after-action.js';
import { sealed } from '../write/seal.js';

export interface Move {
  /** Locked. */
  dossier: DossierToMove;
  definition: ProcedureDefinition;
  context: DecideContext;
  command: Command;
  /** From where; null for the system. */
  from: ActedFrom | null;
  /** What the owner hands in with this act. */
  submission: NewSubmission | null;
  /** Set with a submission: what the dossier is called from then on. */
  title: DossierTitle | null;
  /** The applicant in clear, for papers; may be empty when the act can issue none. */
  profile: Profile;
}

export type Moved = { ok: true; state: DossierState } | { ok: false; refusal: Refusal };

/** Decides one command and writes all that follows from it; a refusal writes nothing. */
@Injectable()
export class MoveDossier {
  constructor(
    private readonly papers: IssuePapers,
    private readonly actions: ActionStore,
  ) {}

  async move(tx: Tx, move: Move): Promise<Moved> {
    const { dossier, definition, profile } = move;
    const decision = await this.decideNumbered(tx, move);
    if (!decision.ok) return decision;
    // First, because the act says which papers came of it.
    const papers = await this.papers.issue(tx, { dossier, definition, profile, action: decision.value });
    const write = sealed(decision.value, {
      dossierId: dossier.id,
      workflow: definition.workflow,
      before: dossier.state,
      prevHash: dossier.lastHash,
      submission: move.submission,
      from: move.from,
      row: move.title,
      papers,
    });
    const after = afterAction({
      dossierId: dossier.id,
      parentId: dossier.parentId,
      workflow: definition.workflow,
      before: dossier.state,
      after: write.columns.state,
    });
    this.actions.append(tx, write, { title: move.title, after });
    return { ok: true, state: write.columns.state };
  }

  /** A result's number is drawn only once it is sure that the result is issued. */
  private async decideNumbered(tx: Tx, { dossier, definition, context, command }: Move) {
    const decision = decide(definition.workflow, dossier.state, command, context);
    const result = decision.ok && decision.value.issues.find(({ form }) => form === 'RESULT');
    if (!result) return decision;
    const resultNumber = await drawResultNumber(tx, definition, {
      template: result.template,
      agencyId: dossier.competentId,
      agencyCode: dossier.competentCode,
      now: context.now,
    });
    return decide(definition.workflow, dossier.state, command, { ...context, resultNumber });
  }
}
