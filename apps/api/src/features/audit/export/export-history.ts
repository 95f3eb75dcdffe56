import type { HistoryExport } from '@motcua/contracts';
import type { WorkflowDefinition } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { isOwner, type RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { ownerWords, type Part, partOf, partSalt, partSeal, partText } from '../../dossiers/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { disclosedParts } from './disclosed.js';
import { ExportStore, type ToExport } from './export.store.js';

type Exported = HistoryExport['actions'][number];
type ExportedPart = NonNullable<Exported['parts']>['told'];

@Injectable()
export class ExportHistory {
  constructor(
    private readonly store: ExportStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for everybody but the owner. */
  async export(actor: RequestActor, code: string): Promise<HistoryExport> {
    const found = await this.store.history(actor, code);
    if (!found || !isOwner(actor, found.ownerPersonId)) throw new ProblemError('NOT_FOUND');
    const { definition } = await pinnedVersion(this.catalogue, found.versionId);
    return {
      format: 'motcua-history/1',
      exportedAt: this.clock.date().toISOString(),
      dossier: { id: found.id, code: found.code, version: found.version },
      actions: found.actions.map((one) => exported(definition.workflow, one)),
      submissions: found.submissions,
    };
  }
}

function exported(workflow: WorkflowDefinition, { action, hash }: ToExport['actions'][number]): Exported {
  const words = ownerWords(workflow, action);
  const { salt } = action;
  const disclosed = disclosedParts(workflow, action);
  const part = (name: Part, of: string): ExportedPart => {
    const own = partSalt(of, name);
    return disclosed.has(name)
      ? { content: partOf(action, name), salt: own.toString('hex') }
      : { withheld: partSeal(own, partText(action, name)) };
  };
  return {
    seq: action.seq,
    hash,
    words: words && { title: words.title, text: words.text },
    parts:
      salt === undefined
        ? null
        : {
            actor: part('actor', salt),
            facts: part('facts', salt),
            rest: part('rest', salt),
            told: part('told', salt),
          },
  };
}
