import { bearer } from '../../load/sessions.mjs';
import { desks } from './desks.mjs';

const MARKS = /[\u0300-\u036f]/g;
const plain = (text) => text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** As it is typed at a counter: without diacritics; whole, without the middle, given name alone, unfinished. */
const TYPED = [
  (words) => words.join(' '),
  (words) => [words[0], words.at(-1)].join(' '),
  (words) => words.at(-1),
  (words) => words.join(' ').slice(0, -1),
];

const searches = (names, officers, count) =>
  Array.from({ length: count }, (_, at) => {
    const words = plain(names[(at * 7) % names.length])
      .toLowerCase()
      .split(' ');
    return {
      method: 'POST',
      path: '/api/v1/dossier-search',
      headers: officers[at % officers.length].headers,
      body: { q: TYPED[at % TYPED.length](words), in: 'name' },
    };
  });

export const searchInUnit = {
  name: 'search-dossiers',
  title: "Search by a person's name without diacritics, inside a unit",
  async requests(ground, _address, count) {
    return searches(ground.manifest.names, await desks(ground, 300), count);
  },
};

export const searchInProvince = {
  name: 'search-dossiers-province',
  title: "Search by a person's name without diacritics, province-wide",
  async requests(ground, _address, count) {
    return searches(ground.manifest.names, await provinceDesks(ground, ['INSPECTOR']), count);
  },
};

/** Those whose post lies at the province itself. */
export async function provinceDesks({ client, manifest, signIn }, roles) {
  const { rows } = await client.query(
    `SELECT DISTINCT p.account_id AS id FROM appointment p JOIN account a ON a.id = p.account_id
     WHERE p.agency_id = $1 AND p.role = ANY($2) AND p.valid_to IS NULL AND a.disabled_at IS NULL`,
    [manifest.provinceId, roles],
  );
  if (rows.length === 0) throw new Error(`nobody is ${roles.join(' or ')} of the province`);
  const tokens = await signIn(rows.map(({ id }) => id));
  return rows.map(({ id }) => ({ id, headers: bearer(tokens.get(id)) }));
}
