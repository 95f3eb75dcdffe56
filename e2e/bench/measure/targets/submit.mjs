import { randomUUID } from 'node:crypto';
import { filledDrafts } from './filled-drafts.mjs';

export const submit = {
  name: 'submit',
  title: 'Submit a dossier with three documents',
  once: true,
  perSecond: 450,
  nameOf: ({ code }) => code,
  async requests(ground, address, count) {
    const drafts = await filledDrafts(ground, address, count);
    return drafts.map(({ id, version, headers }) => ({
      method: 'POST',
      path: '/api/v1/dossiers',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: { draftId: id, draftVersion: version, declaration: true },
    }));
  },
  /** Drafts that nobody came to hand in. */
  async clear({ client, manifest }) {
    await client.query(
      `DELETE FROM draft WHERE account_id = ANY($1) AND submitted_dossier_id IS NULL AND saved_at > now() - interval '1 day'`,
      [manifest.citizens.slice(0, 50).map(({ accountId }) => accountId)],
    );
  },
};
