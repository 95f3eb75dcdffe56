const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** YYYY-MM-DD in Vietnam, wherever the machine stands. */
export const vietnamToday = (): string => DAY.format(new Date());
