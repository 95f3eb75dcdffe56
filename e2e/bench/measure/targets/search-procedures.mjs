import { fromApi } from '../../load/api-modules.mjs';

const MARKS = /[\u0300-\u036f]/g;
const plain = (text) => text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** Slips of a thumb: a letter left out, doubled, or two changed about. */
const SLIPS = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
];

const PAGES = 9;

/**
 * What citizens type, without diacritics; half of it misspelt. Answers given lately are kept by the product: each of these comes
 * back only after so many others that it is looked for again.
 */
export const searchProcedures = {
  name: 'search-procedures',
  title: 'Search for a procedure, without diacritics and misspelt',
  async requests(_ground, _address, count) {
    const { CITIZEN_QUERIES } = await fromApi('features/procedures/evaluate/citizen-queries.js');
    const typed = CITIZEN_QUERIES.map(({ q }) => plain(q).toLowerCase());
    return Array.from({ length: count }, (_, at) => {
      const q = typed[at % typed.length];
      const wrong = at % 2 === 1 && q.length > 5;
      const slip = wrong ? SLIPS[at % SLIPS.length](q, 2 + ((at * 5) % (q.length - 4))) : q;
      const limit = 12 + (Math.floor(at / (2 * typed.length)) % PAGES);
      return { path: `/api/v1/procedures?${new URLSearchParams({ q: slip, limit })}` };
    });
  },
};
