import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp } from '../harness/index.js';
import { journey } from './samples/journey.js';
import { OtherSystems } from './samples/other-systems.js';
import { SLUGS } from './samples/shipped.js';
import { papersOf } from '../sealed-rows.js';

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
      const letter = (await papersOf(t, walk.code)).find(({ form }) => form === 'RESULT');
      // The reason in the letter is the one the officer wrote.
      expect(JSON.stringify(letter)).toContain(walk.reason);
    } finally {
      await t.close();
    }
  },
  60_000,
);
