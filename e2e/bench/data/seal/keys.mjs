import { join } from 'node:path';
import { FileMasterKey, headOf, loadKeyRing } from '../../../../apps/api/dist/platform/crypto/index.js';

/** The data keys of a product's database, which its first start made, opened with the master key of its data directory. */
export async function readKeys(client, dataDir) {
  const master = new FileMasterKey(join(dataDir, 'master.key'), true);
  const database = { query: async (sql, params = []) => (await client.query(sql, params)).rows };
  const ring = await loadKeyRing(database, master);
  ring.onModuleDestroy();
  const { no, key } = ring.writing();
  return { head: headOf(no), field: key, lookup: ring.lookup() };
}
