export { CalendarModule } from './calendar.module.js';
export { Calendars, type SupposedChange } from './calendars.js';
export { ChangeCalendar } from './change-calendar.js';
