import { Module } from '@nestjs/common';
import { CalendarSeeder } from './calendar.seeder.js';
import { Calendars } from './calendars.js';
import { CalendarsStore } from './calendars.store.js';

@Module({ providers: [CalendarsStore, Calendars, CalendarSeeder], exports: [Calendars] })
export class CalendarModule {}
