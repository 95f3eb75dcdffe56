import { vietnamDay } from '@motcua/domain';
import { migrateAnswers, type Profile } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { Draft } from '@motcua/contracts';
import type { RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { FilesStore, type StoredFile } from '../../platform/files/index.js';
import { PersonalReads } from '../../platform/personal-reads/index.js';
import { People } from '../identity/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { filesInAnswers } from './check-attachments.js';
import { DraftStore, type DraftRow } from './draft.store.js';
import { draftView } from './draft.view.js';
import { pinnedVersion } from './pinned-version.js';

@Injectable()
export class ReadDraft {
  constructor(
    private readonly store: DraftStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly people: People,
    private readonly reads: PersonalReads,
    private readonly clock: Clock,
    private readonly files: FilesStore,
  ) {}

  /** Throws NOT_FOUND for anybody but its owner. */
  async draft(actor: RequestActor, id: string): Promise<Draft> {
    const found = await this.store.find(id, actor);
    if (!found) throw new ProblemError('NOT_FOUND');
    const row = await this.onNewestForm(found, actor);
    const { definition } = await pinnedVersion(this.catalogue, row.procedureVersionId);
    const [files, applicant] = await Promise.all([
      this.filesOf(row, definition),
      this.applicantOf(row, actor),
    ]);
    const today = vietnamDay(this.clock.now());
    return draftView(row, { definition, files, ...applicant, today, lang: actor.lang });
  }

  /** What is known of whoever the draft is for. An officer's look at somebody else is logged. */
  private async applicantOf(
    { id, filedFor }: DraftRow,
    actor: RequestActor,
  ): Promise<{ profile: Profile; hasAccount: boolean }> {
    const personId = filedFor ?? actor.personId;
    if (personId === null) return { profile: {}, hasAccount: false };
    if (filedFor !== null) {
      await this.reads.log(actor, { personId, what: 'COUNTER_DRAFT', purpose: 'COUNTER', objectId: id });
    }
    const known = await this.people.known(personId);
    return known ?? { profile: {}, hasAccount: false };
  }

  private async onNewestForm(row: DraftRow, actor: RequestActor): Promise<DraftRow> {
    if (row.dossierCode !== null) return row;
    const { definition } = await pinnedVersion(this.catalogue, row.procedureVersionId);
    const newest = await this.catalogue.publishedVersion(definition.code);
    if (!newest || newest.versionId === row.procedureVersionId) return row;
    const { answers, dropped } = migrateAnswers(definition.form, newest.definition.form, row.answers);
    const known = new Set(newest.definition.documents.map(({ key }) => key));
    const stillAsked = <T>(of: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(of).filter(([key]) => known.has(key)));
    await this.store.move(row, {
      versionId: newest.versionId,
      answers,
      documents: stillAsked(row.documents),
      papers: stillAsked(row.papers),
      formChanged: { dropped: dropped.map(({ fieldKey, label }) => ({ key: fieldKey, label })) },
      now: this.clock.date(),
    });
    return (await this.store.find(row.id, actor)) ?? row;
  }

  private async filesOf(row: DraftRow, { form }: ProcedureDefinition): Promise<StoredFile[]> {
    const inAnswers = filesInAnswers(form, row.answers).flatMap(({ ids }) => ids);
    return this.files.open([...Object.values(row.documents).flat(), ...inAnswers]);
  }
}
