export { CalendarModule } from './calendar.module.js';
export { Calendars } from './calendars.js';
