import { spread } from './desks.mjs';

export const lookup = {
  name: 'lookup',
  title: 'Public look-up by code and secret, dossiers of any age',
  async requests({ manifest }, _address, count) {
    return spread(manifest.oldCodes, count).map(({ code, secret }) => ({
      path: `/api/v1/lookup?${new URLSearchParams({ code, secret })}`,
    }));
  },
};
