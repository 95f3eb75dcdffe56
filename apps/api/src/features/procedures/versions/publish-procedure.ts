import { Injectable } from '@nestjs/common';
import { vietnamDay } from '@motcua/domain';
import type { ProcedureDefinition, ProcedureFiles } from '@motcua/procedures';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { OfferingsStore } from './offerings.store.js';
import { type NewestVersion, VersionsStore, type VersionWrite } from './versions.store.js';

export interface CompiledProcedure {
  definition: ProcedureDefinition;
  contentHash: string;
  files: ProcedureFiles;
}

export interface VersionChange {
  code: string;
  number: number;
  change: 'NEW_DRAFT' | 'CHANGED_DRAFT' | 'PUBLISHED' | 'UNCHANGED';
}

/** Stores compiled procedures as versions. A published version is never touched again; equal content makes none. */
@Injectable()
export class PublishProcedure {
  constructor(
    private readonly versions: VersionsStore,
    private readonly offerings: OfferingsStore,
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

  /** The version that is filed from now on. Dossiers under way stay with theirs. */
  async publish(tx: Tx, procedure: CompiledProcedure): Promise<VersionChange> {
    const { code, offering } = procedure.definition;
    const procedureId = await this.versions.saveProcedure(tx, procedure.definition);
    const newest = await this.versions.newest(tx, procedureId);
    await this.offerings.derive(tx, procedureId, offering);
    if (newest?.contentHash === procedure.contentHash && newest.state === 'PUBLISHED') {
      return { code, number: newest.number, change: 'UNCHANGED' };
    }
    const { id, number } = await this.write(tx, procedureId, newest, procedure);
    await this.versions.publish(tx, procedureId, id, this.clock.date(), vietnamDay(this.clock.now()));
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
