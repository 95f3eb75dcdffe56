import { ask, eachOf } from '../../load/driver.mjs';
import { desks } from './desks.mjs';

/** What officers narrow a list by, and how they order it. */
const WISHES = [
  (known) => ({ tab: 'unit', procedure: known.procedure() }),
  (known) => ({ tab: 'unit', procedure: known.procedure(), sort: 'submitted' }),
  () => ({ tab: 'unit', lateness: 'OVERDUE' }),
  () => ({ tab: 'unit', channel: 'ONLINE', sort: 'submitted' }),
  () => ({ tab: 'unit', assignee: 'none', sort: 'owner' }),
  (known) => ({ tab: 'unit', q: known.name() }),
];

export const inboxFiltered = {
  name: 'inbox-filtered',
  title: 'Inbox filtered and sorted',
  async requests(ground, address, count) {
    const { manifest } = ground;
    const officers = await whoMaySift(address, await desks(ground, 300));
    let turn = 0;
    const known = {
      procedure: () => manifest.procedures[turn % manifest.procedures.length].code,
      name: () => familyAndGiven(manifest.names[turn % manifest.names.length]),
    };
    return Array.from({ length: count }, (_, at) => {
      turn = at;
      const wish = WISHES[at % WISHES.length](known);
      return {
        path: `/api/v1/inbox?${new URLSearchParams(wish)}`,
        headers: officers[at % officers.length].headers,
      };
    });
  },
};

/** Whoever has more open work than is sifted at once is told to narrow it down, which is no page of a list. */
async function whoMaySift(address, officers) {
  const path = '/api/v1/inbox?tab=unit&sort=owner';
  const told = await eachOf(officers, 4, ({ headers }) =>
    ask(address, { path, headers }).then(
      () => true,
      (error) => {
        if (error.message.includes('too-much-to-sift')) return false;
        throw error;
      },
    ),
  );
  return officers.filter((_, at) => told[at]);
}

const familyAndGiven = (name) => name.split(' ').slice(-2).join(' ');
