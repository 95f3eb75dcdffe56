import { vietnamDay } from '@motcua/domain';

/** The day in Viet Nam, wherever the browser is. */
export const vietnamToday = (): string => vietnamDay(Date.now());
