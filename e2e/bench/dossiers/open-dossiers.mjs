import { demoCalendar } from '@motcua/domain';
import { fill } from '../data/load/fill.mjs';
import { midnightBefore } from '../data/plan/midnight.mjs';
import { readGround } from '../data/province/read-ground.mjs';
import { readKeys } from '../data/seal/keys.mjs';

const DAY = 86_400_000;
/** Accepted, and nothing done yet. */
const FILED_AND_ACCEPTED = { slug: 'giay-phep-xay-dung', plot: 'early', acts: 2, days: 5 };
/** Where the demo's people work. */
const COMMUNES = [
  { code: '18880', name: 'Phường Đồng Hới', weight: 1 },
  { code: '19495', name: 'Xã Gio Linh', weight: 1 },
];

/** Accepted building permits, taken in during the last working days, as the product itself would have written them. */
export async function openDossiers({ client, url, dataDir, count }) {
  const plan = {
    seed: 1,
    dossiers: count,
    until: midnightBefore(Date.now()),
    thin: true,
    papersFrom: 0,
    only: FILED_AND_ACCEPTED,
    ground: await readGround(client, COMMUNES),
    keys: await readKeys(client, dataDir),
  };
  await fill({ client, url, plan });
  await client.query('ANALYZE dossier, dossier_action, dossier_submission, task, person, account');
}

/** The first weekday from the third one ahead that is worked now: every open dossier here still runs then. */
export function nextDayOff(now = Date.now()) {
  const taken = new Set(demoCalendar.days.map(({ date }) => date));
  for (let at = now + 3 * DAY; ; at += DAY) {
    const day = new Date(at + 7 * 3_600_000);
    const date = day.toISOString().slice(0, 10);
    if (day.getUTCDay() >= 1 && day.getUTCDay() <= 5 && !taken.has(date)) return date;
  }
}
