const DAY = 86_400_000;
const ZONE = 7 * 3_600_000;

/** The beginning of this instant's day in Viet Nam, epoch ms. */
export const midnightBefore = (at) => Math.floor((at + ZONE) / DAY) * DAY - ZONE;
