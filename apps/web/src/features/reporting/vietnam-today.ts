import { vietnamDay } from '@motcua/domain';

/** YYYY-MM-DD in Viet Nam, wherever the machine stands. */
export const vietnamToday = (): string => vietnamDay(Date.now());
