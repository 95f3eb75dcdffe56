import type { DraftSaved, SaveDraft as SaveDraftRequest } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import { validateAnswers } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { type FieldProblem, ProblemError } from '../../platform/errors/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { attachmentProblems, filesInAnswers, strangersIn } from './check-attachments.js';
import { type DraftRow, DraftStore } from './draft.store.js';
import { keptAnswers, mergeAnswers } from './merge-answers.js';
import { checkCase, competentId } from './open-draft.js';
import { ownFiles } from './own-files.js';
import { checkPapers, mergePapers } from './papers.js';
import { pinnedVersion } from './pinned-version.js';

@Injectable()
export class SaveDraft {
  constructor(
    private readonly store: DraftStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Lays what was sent over what is saved. Unfinished and wrong values are kept, so that nothing typed is lost; only
   * what no screen of the form could send is refused (INVALID_ANSWERS). Throws STALE_VERSION, ALREADY_SUBMITTED.
   */
  async save(actor: RequestActor, id: string, seen: number, request: SaveDraftRequest): Promise<DraftSaved> {
    const row = await this.store.find(id, actor);
    if (!row) throw new ProblemError('NOT_FOUND');
    checkUnchanged(row, seen);
    const { definition, procedureId } = await pinnedVersion(this.catalogue, row.procedureVersionId);
    checkCase(definition, request.caseKey);
    const answers = mergeAnswers(row.answers, request.answers ?? {});
    await this.checkContent(actor, definition, answers, request);
    checkPapers(row, definition, request.papers ?? {});
    const now = this.clock.date();
    const competent = await competentId(this.catalogue, procedureId, request.agencyCode);
    const saved = await this.store.save(
      row.id,
      seen,
      {
        answers: keptAnswers(definition.form, answers),
        documents: mergeDocuments(row.documents, request.documents ?? {}),
        papers: mergePapers(row.papers, request.papers ?? {}),
        caseKey: request.caseKey ?? row.caseKey,
        pageKey: request.pageKey ?? row.pageKey,
        competentId: competent ?? row.competent?.id ?? null,
      },
      now,
    );
    if (saved === null) return this.overtaken(actor, row.id, seen);
    return { id: row.id, version: saved, savedAt: now.toISOString() };
  }

  private async checkContent(
    actor: RequestActor,
    definition: ProcedureDefinition,
    answers: Record<string, unknown>,
    { answers: sent = {}, documents = {} }: SaveDraftRequest,
  ): Promise<void> {
    const today = vietnamDay(this.clock.now());
    const judged = validateAnswers(definition.form, answers, { today }, { mode: 'draft' });
    const named = filesInAnswers(definition.form, sent);
    const ids = [...Object.values(documents).flat(), ...named.flatMap((field) => field.ids)];
    const files = await ownFiles(this.database, actor.accountId, ids);
    const errors: FieldProblem[] = [
      ...judged.errors.map(({ pointer, code, message }) => ({ pointer, code, message })),
      ...attachmentProblems(definition.documents, documents, files),
      ...strangersIn(named, files),
    ];
    if (errors.length > 0) throw new ProblemError('INVALID_ANSWERS', { errors });
  }

  private async overtaken(actor: RequestActor, id: string, seen: number): Promise<never> {
    const row = await this.store.find(id, actor);
    if (!row) throw new ProblemError('NOT_FOUND');
    checkUnchanged(row, seen);
    throw new Error(`draft ${id} could not be saved at version ${seen}`);
  }
}

/** Throws ALREADY_SUBMITTED, or STALE_VERSION with the version to read again. */
function checkUnchanged(row: DraftRow, seen: number): void {
  if (row.dossierCode !== null)
    throw new ProblemError('ALREADY_SUBMITTED', { detail: submittedAs(row.dossierCode) });
  if (row.version !== seen)
    throw new ProblemError('STALE_VERSION', { currentVersion: row.version, detail: ELSEWHERE });
}

const ELSEWHERE = {
  vi: 'Hồ sơ soạn dở này vừa được sửa ở nơi khác (thẻ hoặc thiết bị khác). Hãy tải bản mới rồi sửa tiếp.',
  en: 'This draft was just changed elsewhere (another tab or device). Load the new state, then go on.',
};

function submittedAs(code: string): { vi: string; en: string } {
  return { vi: `Hồ sơ đã được nộp với mã ${code}.`, en: `It was submitted as ${code}.` };
}

function mergeDocuments(
  saved: Readonly<Record<string, readonly string[]>>,
  sent: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries({ ...saved, ...sent }).filter(([, ids]) => ids.length > 0));
}
