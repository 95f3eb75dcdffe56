import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp } from '../harness/index.js';
import { journey } from './samples/journey.js';
import { OtherSystems } from './samples/other-systems.js';
import { SLUGS } from './samples/shipped.js';

/** What stands between acceptance and the result, where it is not the ordinary way. */
const SUPPLEMENTED = ['doi-giay-phep-lai-xe'];

let systems: OtherSystems;
beforeAll(async () => {
  systems = await OtherSystems.start();
});
afterAll(() => systems.close());

test.each(SLUGS)(
  'a refusal of %s is drafted, signed, numbered and handed over as the simulator says',
  async (slug) => {
    const t = await createTestApp({ env: { MOTCUA_CONNECTORS_URL: systems.url } });
    try {
      const walk = await journey(t, systems, slug, 'refusal');
      expect(walk.path).toEqual([1, 2, 4, ...(SUPPLEMENTED.includes(slug) ? [5, 4] : []), 9, 10]);
      const { issued, sentence } = await walk.dossier();
      expect(issued.find(({ form }) => form === 'RESULT')?.name.vi).toMatch(/từ chối|không|chưa/iu);
      expect(sentence.vi).toContain('từ chối');
      const rows = await t.database.query<{ content: object }>(
        `SELECT content FROM issued_document WHERE form = 'RESULT' AND dossier_id = (SELECT id FROM dossier WHERE code = $1)`,
        [walk.code],
      );
      // The reason in the letter is the one the officer wrote.
      expect(JSON.stringify(rows)).toContain(walk.reason);
    } finally {
      await t.close();
    }
  },
  60_000,
);
