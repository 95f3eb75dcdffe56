import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { InboxChoicesStore } from './choices.store.js';
import { InboxController } from './inbox.controller.js';
import { OrderedInboxStore } from './ordered-inbox.store.js';
import { ReadChoices } from './read-choices.js';
import { ReadInbox } from './read-inbox.js';
import { SiftedInboxStore } from './sifted-inbox.store.js';

@Module({
  imports: [CalendarModule, ProceduresModule],
  controllers: [InboxController],
  providers: [OrderedInboxStore, SiftedInboxStore, InboxChoicesStore, ReadInbox, ReadChoices],
})
export class InboxModule {}
