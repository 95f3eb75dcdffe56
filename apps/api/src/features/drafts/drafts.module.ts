import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { DraftSealing } from './draft-sealing.js';
import { DraftStore } from './draft.store.js';
import { DraftsController } from './drafts.controller.js';
import { ListDrafts } from './list-drafts.js';
import { OpenDraft } from './open-draft.js';
import { ReadDraft } from './read-draft.js';
import { SaveDraft } from './save-draft.js';

@Module({
  imports: [IdentityModule, ProceduresModule],
  controllers: [DraftsController],
  providers: [DraftStore, DraftSealing, OpenDraft, ReadDraft, SaveDraft, ListDrafts],
  exports: [DraftStore, ListDrafts, ReadDraft],
})
export class DraftsModule {}
