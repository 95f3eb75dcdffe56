import { type DynamicModule, Module } from '@nestjs/common';
import { AdministrationModule } from './features/administration/index.js';
import { AuditModule } from './features/audit/index.js';
import { CalendarModule } from './features/calendar/index.js';
import { CounterModule } from './features/counter/index.js';
import { DocumentsModule } from './features/documents/index.js';
import { DossierSearchModule } from './features/dossier-search/index.js';
import { DossiersModule } from './features/dossiers/index.js';
import { DraftsModule } from './features/drafts/index.js';
import { IdentityModule } from './features/identity/index.js';
import { InboxModule } from './features/inbox/index.js';
import { LookupModule } from './features/lookup/index.js';
import { NotificationsModule } from './features/notifications/index.js';
import { OrganisationsModule } from './features/organisations/index.js';
import { PrivacyModule } from './features/privacy/index.js';
import { ProceduresModule } from './features/procedures/index.js';
import { ReportingModule } from './features/reporting/index.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';

const FEATURES = [
  IdentityModule,
  OrganisationsModule,
  CalendarModule,
  ProceduresModule,
  DraftsModule,
  CounterModule,
  DossiersModule,
  DocumentsModule,
  InboxModule,
  DossierSearchModule,
  LookupModule,
  NotificationsModule,
  ReportingModule,
  AuditModule,
  PrivacyModule,
  AdministrationModule,
];

/** The whole product: the platform, and every feature by its front door. */
@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(options), ...FEATURES] };
  }
}
