import { readersOf, spread } from './desks.mjs';

/** What the dossier's page asks for: the dossier, and its course along with it. */
export const dossier = {
  name: 'dossier',
  title: 'Dossier page with its timeline, recent dossiers',
  async requests(ground, _address, count) {
    const readers = await readersOf(ground, spread(codesOf(ground.manifest.recentCodes), count));
    return readers.map(({ code, headers }) => ({ path: `/api/v1/dossiers/${code}?timeline=1`, headers }));
  },
};

const codesOf = (list) => list.map((one) => (typeof one === 'string' ? one : one.code));
