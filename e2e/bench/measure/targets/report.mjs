import { provinceDesks } from './search-dossiers.mjs';

const DAY = 86_400_000;
const isoDay = (at) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);

/** Every unit of the province, a month at a time: any of the last two years' thirty days. */
export const report = {
  name: 'report',
  title: 'Board of a province for a month',
  async requests(ground, _address, count) {
    const leaders = await provinceDesks(ground, ['INSPECTOR']);
    const until = Date.parse(ground.manifest.until);
    return Array.from({ length: Math.min(count, 600) }, (_, at) => {
      const to = until - DAY * (1 + ((at * 7) % 700));
      const query = { from: isoDay(to - 29 * DAY), to: isoDay(to) };
      return {
        path: `/api/v1/reports/units?${new URLSearchParams(query)}`,
        headers: leaders[at % leaders.length].headers,
      };
    });
  },
};
