import type { Notices } from '@motcua/contracts';

export type NoticeItem = Notices['items'][number];

export interface NoticeDay {
  /** 0 today, 1 yesterday, and so on, in Viet Nam. */
  daysAgo: number;
  items: NoticeItem[];
}

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;
const dayOf = (at: number) => Math.floor((at + VIETNAM) / DAY);

/** One chapter a day, newest first as given. `now` in epoch ms. */
export function byDay(items: readonly NoticeItem[], now: number): NoticeDay[] {
  const days: NoticeDay[] = [];
  for (const item of items) {
    const daysAgo = Math.max(0, dayOf(now) - dayOf(Date.parse(item.createdAt)));
    const last = days.at(-1);
    if (last?.daysAgo === daysAgo) last.items.push(item);
    else days.push({ daysAgo, items: [item] });
  }
  return days;
}
