import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { NoticesController } from './notices.controller.js';
import { NoticesStore } from './notices.store.js';
import { SendSmsHandler } from './send-sms.handler.js';
import { HttpSmsGateway, SmsGateway } from './sms-gateway.js';
import { TellActionHandler } from './tell-action.handler.js';
import { TellUnsafeFile } from './tell-unsafe-file.js';
import { UnsafeFileStore } from './unsafe-file.store.js';

@Module({
  imports: [IdentityModule, OrganisationsModule, ProceduresModule],
  controllers: [NoticesController],
  providers: [
    NoticesStore,
    TellActionHandler,
    UnsafeFileStore,
    TellUnsafeFile,
    SendSmsHandler,
    { provide: SmsGateway, useClass: HttpSmsGateway },
  ],
})
export class NotificationsModule {}
