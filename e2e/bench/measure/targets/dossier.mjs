import { readersOf, spread } from './desks.mjs';

/** What the dossier's page asks for first; the two are asked for equally often. */
export const dossier = {
  name: 'dossier',
  title: 'Dossier page with its timeline, recent dossiers',
  async requests(ground, _address, count) {
    const readers = await readersOf(ground, spread(codesOf(ground.manifest.recentCodes), count / 2));
    return readers.flatMap(({ code, headers }) => [
      { path: `/api/v1/dossiers/${code}`, headers },
      { path: `/api/v1/dossiers/${code}/timeline`, headers },
    ]);
  },
};

const codesOf = (list) => list.map((one) => (typeof one === 'string' ? one : one.code));
