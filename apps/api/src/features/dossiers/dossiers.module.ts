import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ConnectorsModule } from '../connectors/index.js';
import { DocumentsModule } from '../documents/index.js';
import { DraftsModule } from '../drafts/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { DecideContexts } from './deciding/decide-contexts.js';
import { AroundStore } from './deciding/around.store.js';
import { Places } from './deciding/places.js';
import { DossiersController } from './dossiers.controller.js';
import { IssuePapers } from './papers/issue-papers.js';
import { LoadPinned } from './perform/load-pinned.js';
import { MoveAsSystem } from './perform/move-as-system.js';
import { MoveDossier } from './perform/move-dossier.js';
import { PerformAction } from './perform/perform-action.js';
import { ReadRequest } from './perform/read-request.js';
import { DossierSealing } from './history/dossier-sealing.js';
import { DossierStore } from './read/dossier.store.js';
import { DossierFileAccess } from './read/file-access.store.js';
import { RecountDueDates } from './recount/recount-due-dates.js';
import { RecountHandler } from './recount/recount.handler.js';
import { RecountStore } from './recount/recount.store.js';
import { TellRecountedHandler } from './recount/tell-recounted.handler.js';
import { EndSubDossierHandler } from './sub-dossiers/end-sub-dossier.handler.js';
import { OpenSubDossierHandler } from './sub-dossiers/open-sub-dossier.handler.js';
import { PrepareSubDossier } from './sub-dossiers/prepare-sub-dossier.js';
import { SubDossierClosedHandler } from './sub-dossiers/sub-dossier-closed.handler.js';
import { SubDossiersStore } from './sub-dossiers/sub-dossiers.store.js';
import { ActionStore } from './write/action.store.js';
import { NewDossierStore } from './write/new-dossier.store.js';
import { FileDossier } from './submit/file-dossier.js';
import { PrepareFiling } from './submit/prepare-filing.js';
import { SubmitDossier } from './submit/submit-dossier.js';
import { ListMyDossiers } from './view/list-my-dossiers.js';
import { MyDossiersStore } from './view/my-dossiers.store.js';
import { ReadDossier } from './view/read-dossier.js';
import { ServiceHandler } from './waiting/service.handler.js';
import { SupplementLapsedHandler } from './waiting/supplement-lapsed.handler.js';
import { TimeoutHandler } from './waiting/timeout.handler.js';

@Module({
  imports: [
    CalendarModule,
    ConnectorsModule,
    DocumentsModule,
    DraftsModule,
    IdentityModule,
    OrganisationsModule,
    ProceduresModule,
  ],
  controllers: [DossiersController],
  providers: [
    DossierStore,
    DossierSealing,
    MyDossiersStore,
    DossierFileAccess,
    DecideContexts,
    AroundStore,
    Places,
    PrepareFiling,
    NewDossierStore,
    ActionStore,
    FileDossier,
    SubmitDossier,
    LoadPinned,
    ReadRequest,
    MoveDossier,
    MoveAsSystem,
    PerformAction,
    IssuePapers,
    TimeoutHandler,
    RecountStore,
    RecountDueDates,
    RecountHandler,
    TellRecountedHandler,
    ServiceHandler,
    SupplementLapsedHandler,
    SubDossiersStore,
    PrepareSubDossier,
    OpenSubDossierHandler,
    EndSubDossierHandler,
    SubDossierClosedHandler,
    ReadDossier,
    ListMyDossiers,
  ],
  exports: [MoveAsSystem, ReadDossier],
})
export class DossiersModule {}
