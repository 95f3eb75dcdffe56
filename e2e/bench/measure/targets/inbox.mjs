import { desks } from './desks.mjs';

/** Tabs as they are opened: mostly what one's unit has to do. */
const TABS = ['unit', 'unit', 'unit', 'unit', 'mine', 'mine', 'new', 'dueSoon', 'overdue', 'waiting'];

export const inbox = {
  name: 'inbox',
  title: 'Inbox page with the counts of all tabs',
  async requests(ground, _address, count) {
    const officers = await desks(ground, 300);
    return Array.from({ length: count }, (_, at) => ({
      path: `/api/v1/inbox?tab=${TABS[at % TABS.length]}`,
      headers: officers[at % officers.length].headers,
    }));
  },
};
