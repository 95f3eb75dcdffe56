import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CalendarModule } from '../calendar/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { DraftsModule } from '../drafts/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AskExport } from './exports/ask-export.js';
import { ExportHandler } from './exports/export.handler.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsStore } from './exports/exports.store.js';
import { FetchExport } from './exports/fetch-export.js';
import { GatherData } from './exports/gather.js';
import { SweepExportsHandler } from './exports/sweep-exports.handler.js';
import { HeldDataStore } from './held/held-data.store.js';
import { ShowHeld } from './held/show-held.js';
import { MyDataController } from './my-data.controller.js';
import { PrivacySealing } from './privacy-sealing.js';
import { ListReads } from './reads/list-reads.js';
import { MyReadsStore } from './reads/my-reads.store.js';
import { AnswerRequest } from './requests/answer-request.js';
import { AskRequest } from './requests/ask-request.js';
import { DataRequestsController } from './requests/data-requests.controller.js';
import { MyRequests } from './requests/my-requests.js';
import { MyRequestsController } from './requests/my-requests.controller.js';
import { RequestContent } from './requests/request-content.js';
import { RequestFileAccess } from './requests/request-files.store.js';
import { RequestQueue } from './requests/request-queue.js';
import { RequestsStore } from './requests/requests.store.js';
import { TellRequests } from './requests/tell-requests.js';

/** What people may know and ask of what is held about them. */
@Module({
  imports: [AuditModule, CalendarModule, DossiersModule, DraftsModule, IdentityModule, OrganisationsModule],
  controllers: [MyDataController, ExportsController, MyRequestsController, DataRequestsController],
  providers: [
    PrivacySealing,
    MyReadsStore,
    ListReads,
    HeldDataStore,
    ShowHeld,
    ExportsStore,
    AskExport,
    FetchExport,
    GatherData,
    ExportHandler,
    SweepExportsHandler,
    RequestsStore,
    RequestContent,
    MyRequests,
    AskRequest,
    RequestQueue,
    AnswerRequest,
    TellRequests,
    RequestFileAccess,
  ],
})
export class PrivacyModule {}
