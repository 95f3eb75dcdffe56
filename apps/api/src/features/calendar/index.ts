export { CalendarModule } from './calendar.module.js';
export { Calendars } from './calendars.js';
export { ChangeCalendar } from './change-calendar.js';
