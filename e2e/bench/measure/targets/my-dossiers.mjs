import { bearer } from '../../load/sessions.mjs';
import { spread } from './desks.mjs';

export const myDossiers = {
  name: 'my-dossiers',
  title: 'What a citizen has filed',
  async requests({ manifest, signIn }, _address, count) {
    const citizens = spread(manifest.citizens, Math.min(200, count));
    const tokens = await signIn(citizens.map(({ accountId }) => accountId));
    return Array.from({ length: count }, (_, at) => ({
      path: '/api/v1/dossiers',
      headers: bearer(tokens.get(citizens[at % citizens.length].accountId)),
    }));
  },
};
