import { Module } from '@nestjs/common';
import { CalendarSeeder } from './calendar.seeder.js';
import { Calendars } from './calendars.js';
import { CalendarsStore } from './calendars.store.js';
import { ChangeCalendar } from './change-calendar.js';

@Module({
  providers: [CalendarsStore, Calendars, ChangeCalendar, CalendarSeeder],
  exports: [Calendars, ChangeCalendar],
})
export class CalendarModule {}
