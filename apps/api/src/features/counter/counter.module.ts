import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { CounterController } from './counter.controller.js';
import { CounterStore } from './counter.store.js';
import { FindApplicant } from './find-applicant.js';
import { OpenCounterDraft } from './open-counter-draft.js';
import { ReadCounter } from './read-counter.js';

/** Filing for somebody who stands at the counter, or who wrote. */
@Module({
  imports: [DraftsModule, IdentityModule, ProceduresModule],
  controllers: [CounterController],
  providers: [CounterStore, FindApplicant, OpenCounterDraft, ReadCounter],
})
export class CounterModule {}
