import type { LateWork, LateWorkQuery } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { ChoosePlace } from '../report/choose-place.js';
import { LateWorkStore } from './late-work.store.js';
import { stepNameIn } from './step-name-in.js';

const MOST_PLACES = 12;

@Injectable()
export class ReadLateWork {
  constructor(
    private readonly places: ChoosePlace,
    private readonly store: LateWorkStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: Clock,
  ) {}

  async read(actor: RequestActor, query: LateWorkQuery): Promise<LateWork> {
    const now = this.clock.now();
    const { tree, work, procedure } = await this.places.choose(actor, query);
    const { total, places } = await this.store.places(work, procedure?.id ?? null, now, MOST_PLACES);
    const shown = places.map(async (place): Promise<LateWork['places'][number]> => {
      const unit = tree.get(place.unitId);
      return {
        unit: { code: unit?.code ?? '', name: unit?.name ?? '' },
        procedure: { code: place.procedureCode, name: place.procedureName },
        stepKey: place.stepKey,
        stepName: await stepNameIn(this.catalogue, place.versionId, place.stepKey),
        late: place.late,
        oldestDueAt: place.oldestDueAt,
      };
    });
    return { now: new Date(now).toISOString(), total, places: await Promise.all(shown) };
  }
}
