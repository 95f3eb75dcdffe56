import type { Text } from '../text.js';
import type { CalendarDay } from './calendar.js';
import { weekdayOf } from './local-day.js';

type StretchCode =
  | 'WORKING'
  | 'MAKEUP_WORK'
  | 'CALENDAR_DAY'
  | 'OUTSIDE_HOURS'
  | 'LUNCH'
  | 'WEEKEND'
  | 'HOLIDAY'
  | 'SWAP_OFF'
  | 'LOCAL_OFF'
  | 'PAUSED'
  | 'AFTER_CUT_OFF'
  | 'FIRST_DAY'
  | 'ROLLED';

export interface StretchReason {
  code: StretchCode;
  text: Text;
}

export const WORKING: StretchReason = { code: 'WORKING', text: { vi: 'Giờ làm việc', en: 'Working hours' } };
export const LUNCH: StretchReason = { code: 'LUNCH', text: { vi: 'Nghỉ trưa', en: 'Lunch break' } };
export const OUTSIDE_HOURS: StretchReason = {
  code: 'OUTSIDE_HOURS',
  text: { vi: 'Ngoài giờ làm việc', en: 'Outside working hours' },
};
export const PAUSED: StretchReason = {
  code: 'PAUSED',
  text: { vi: 'Tạm dừng tính thời hạn', en: 'The time limit stands still' },
};
export const CALENDAR_DAY: StretchReason = {
  code: 'CALENDAR_DAY',
  text: { vi: 'Ngày được tính', en: 'Days counted' },
};
export const FIRST_DAY: StretchReason = {
  code: 'FIRST_DAY',
  text: { vi: 'Ngày đầu tiên không tính', en: 'The first day is not counted' },
};

export function makeUpReason({ name }: CalendarDay): StretchReason {
  return { code: 'MAKEUP_WORK', text: name };
}

export function dayOffReason(day: number, entry: CalendarDay | undefined): StretchReason {
  if (entry && entry.kind !== 'MAKEUP_WORK') return { code: entry.kind, text: entry.name };
  const weekend = weekdayOf(day) >= 5;
  return {
    code: 'WEEKEND',
    text: weekend ? { vi: 'Nghỉ cuối tuần', en: 'Weekend' } : { vi: 'Nghỉ hằng tuần', en: 'Weekly day off' },
  };
}

export function rolledReason({ text }: StretchReason): StretchReason {
  return {
    code: 'ROLLED',
    text: {
      vi: `Ngày cuối là ngày nghỉ (${text.vi}): chuyển sang ngày làm việc tiếp theo`,
      en: `The last day is a day off (${text.en}): moved on to the next working day`,
    },
  };
}

export function afterCutOff(cutOff: string): StretchReason {
  return {
    code: 'AFTER_CUT_OFF',
    text: {
      vi: `Nhận từ ${cutOff} trở đi: tính sang ngày làm việc tiếp theo`,
      en: `Received at or after ${cutOff}: counted from the next working day`,
    },
  };
}
