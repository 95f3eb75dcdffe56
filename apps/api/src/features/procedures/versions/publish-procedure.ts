import { Injectable } from '@nestjs/common';
import { vietnamDay } from '@motcua/domain';
import type { ProcedureDefinition, ProcedureFiles } from '@motcua/procedures';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { TakeEffect } from './take-effect.js';
import { type NewestVersion, VersionsStore, type VersionWrite } from './versions.store.js';

export interface CompiledProcedure {
  definition: ProcedureDefinition;
  contentHash: string;
  files: ProcedureFiles;
}

export interface VersionChange {
  code: string;
  number: number;
  /** SCHEDULED: published, and filed from its effective date on. */
  change: 'NEW_DRAFT' | 'CHANGED_DRAFT' | 'PUBLISHED' | 'SCHEDULED' | 'UNCHANGED';
}

/** Stores compiled procedures as versions. A published version is never touched again; equal content makes none. */
@Injectable()
export class PublishProcedure {
  constructor(
    private readonly versions: VersionsStore,
    private readonly effect: TakeEffect,
    private readonly clock: Clock,
  ) {}

  async saveDraft(tx: Tx, procedure: CompiledProcedure): Promise<VersionChange> {
    const procedureId = await this.versions.ensureProcedure(tx, procedure.definition);
    const newest = await this.versions.newest(tx, procedureId);
    const { code } = procedure.definition;
    if (newest?.contentHash === procedure.contentHash)
      return { code, number: newest.number, change: 'UNCHANGED' };
    const { number } = await this.write(tx, procedureId, newest, procedure);
    return { code, number, change: newest?.state === 'DRAFT' ? 'CHANGED_DRAFT' : 'NEW_DRAFT' };
  }

  /**
   * The version that is filed from its effective date on (`YYYY-MM-DD`; today when none is given, and never in the past:
   * nobody can have filed under it then). Dossiers under way stay with theirs.
   */
  async publish(tx: Tx, procedure: CompiledProcedure, effectiveFrom?: string): Promise<VersionChange> {
    const { code } = procedure.definition;
    const today = vietnamDay(this.clock.now());
    const from = effectiveFrom === undefined || effectiveFrom < today ? today : effectiveFrom;
    const procedureId = await this.versions.ensureProcedure(tx, procedure.definition);
    const newest = await this.versions.newest(tx, procedureId);
    const published = await this.versions.publishedFor(tx, procedureId, from);
    if (published?.contentHash === procedure.contentHash) {
      await this.effect.apply(tx, procedureId);
      return { code, number: published.number, change: 'UNCHANGED' };
    }
    const { id, number } = await this.write(tx, procedureId, newest, procedure);
    await this.versions.publish(tx, id, this.clock.date(), from);
    if (from > today) {
      await this.effect.schedule(tx, procedureId, from);
      return { code, number, change: 'SCHEDULED' };
    }
    await this.effect.apply(tx, procedureId);
    return { code, number, change: 'PUBLISHED' };
  }

  /** Into the open draft, or a new one after the last published version. */
  private async write(
    tx: Tx,
    procedureId: string,
    newest: NewestVersion | null,
    { definition, contentHash, files }: CompiledProcedure,
  ): Promise<{ id: string; number: number }> {
    const draft = newest?.state === 'DRAFT' ? newest : null;
    const number = draft?.number ?? (newest?.number ?? 0) + 1;
    const version: VersionWrite = { procedureId, number, definition, source: files, contentHash };
    if (!draft) return { id: await this.versions.insertDraft(tx, version), number };
    await this.versions.rewriteDraft(tx, draft.id, version);
    return { id: draft.id, number };
  }
}
