import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { InboxController } from './inbox.controller.js';
import { InboxStore } from './inbox.store.js';
import { ReadInbox } from './read-inbox.js';

@Module({
  imports: [CalendarModule, ProceduresModule],
  controllers: [InboxController],
  providers: [InboxStore, ReadInbox],
})
export class InboxModule {}
