import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { DocumentsModule } from '../documents/index.js';
import { DraftsModule } from '../drafts/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { DecideContexts } from './deciding/decide-contexts.js';
import { Places } from './deciding/places.js';
import { DossiersController } from './dossiers.controller.js';
import { IssuePapers } from './papers/issue-papers.js';
import { LoadPinned } from './perform/load-pinned.js';
import { MoveDossier } from './perform/move-dossier.js';
import { PerformAction } from './perform/perform-action.js';
import { ReadRequest } from './perform/read-request.js';
import { TimeoutHandler } from './perform/timeout.handler.js';
import { DossierStore } from './read/dossier.store.js';
import { DossierFileAccess } from './read/file-access.store.js';
import { PrepareFiling } from './submit/prepare-filing.js';
import { SubmitDossier } from './submit/submit-dossier.js';
import { ListMyDossiers } from './view/list-my-dossiers.js';
import { MyDossiersStore } from './view/my-dossiers.store.js';
import { ReadDossier } from './view/read-dossier.js';

@Module({
  imports: [
    CalendarModule,
    DocumentsModule,
    DraftsModule,
    IdentityModule,
    OrganisationsModule,
    ProceduresModule,
  ],
  controllers: [DossiersController],
  providers: [
    DossierStore,
    MyDossiersStore,
    DossierFileAccess,
    DecideContexts,
    Places,
    PrepareFiling,
    SubmitDossier,
    LoadPinned,
    ReadRequest,
    MoveDossier,
    PerformAction,
    IssuePapers,
    TimeoutHandler,
    ReadDossier,
    ListMyDossiers,
  ],
})
export class DossiersModule {}
