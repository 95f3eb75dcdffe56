import type { InboxChoices, InboxChoicesQuery } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { type RequestActor, workUnits } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { stepNameOf } from '../dossiers/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { InboxChoicesStore } from './choices.store.js';

@Injectable()
export class ReadChoices {
  constructor(
    private readonly store: InboxChoicesStore,
    private readonly clock: Clock,
    private readonly catalogue: ProcedureCatalogue,
  ) {}

  async of(actor: RequestActor, { procedure }: InboxChoicesQuery): Promise<InboxChoices> {
    const [choices, steps] = await Promise.all([
      this.store.of(workUnits(actor), vietnamDay(this.clock.now())),
      procedure === undefined ? [] : this.stepsOf(procedure),
    ]);
    return { ...choices, steps };
  }

  private async stepsOf(procedure: string): Promise<InboxChoices['steps']> {
    const version = await this.catalogue.publishedVersion(procedure);
    if (!version) return [];
    const { workflow } = version.definition;
    return Object.entries(workflow.steps)
      .filter(([, { type }]) => type === 'userTask')
      .map(([key]) => ({ key, name: stepNameOf(workflow, key) }));
  }
}
