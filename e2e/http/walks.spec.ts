import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { PROCEDURES } from '../fixtures/dossiers/samples.js';
import { insiderOf, walk } from '../fixtures/dossiers/walk.js';
import { expect, test } from '../fixtures/test.js';

const OUTCOMES = { grant: 'GRANTED', refusal: 'REFUSED' } as const;

for (const procedure of PROCEDURES) {
  for (const path of ['grant', 'refusal'] as const) {
    test(`${procedure.slug} walks from filing to hand-over: ${path}`, async ({ people }) => {
      const { code } = await fileDossier(people, procedure);
      await walk(people, code, procedure, { path });
      const dossier = await (await people.as(procedure.citizen)).dossier(code);
      expect(dossier).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: OUTCOMES[path], openWork: [] });
      expect((await (await insiderOf(people, code)).dossier(code)).actions).toEqual([]);
    });
  }
}
