import type { DossierAction, WorkflowDefinition } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { HistoriesStore } from '../verify/histories.store.js';

export interface ListedHistory {
  code: string;
  workflow: WorkflowDefinition;
  /** Oldest first. */
  actions: DossierAction[];
  /** Hex; what an owner's export ends with. */
  lastHash: string | null;
}

@Injectable()
export class ListHistory {
  constructor(
    private readonly store: HistoriesStore,
    private readonly catalogue: ProcedureCatalogue,
  ) {}

  /** Null when no dossier has this code. */
  async list(code: string): Promise<ListedHistory | null> {
    const found = await this.store.toRead(code);
    if (!found) return null;
    const { definition } = await pinnedVersion(this.catalogue, found.versionId);
    return { code, workflow: definition.workflow, actions: found.actions, lastHash: found.lastHash };
  }
}
