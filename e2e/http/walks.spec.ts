import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { PROCEDURES, sampleOf, type ShippedProcedure } from '../fixtures/dossiers/samples.js';
import { insiderOf, walk } from '../fixtures/dossiers/walk.js';
import type { People } from '../fixtures/people/people.js';
import { expect, test } from '../fixtures/test.js';

type Path = 'grant' | 'refusal';
const OUTCOMES = { grant: 'GRANTED', refusal: 'REFUSED' } as const;

/** Where the sandbox would let pass what the sample is refused for: a person looks instead. */
const BY_HAND: Record<string, string> = { 'ket-hon refusal': 'maritalStatus.check' };

/** Systems that do not answer in this sample are told so, each for its one question. */
async function orderFaults(people: People, procedure: ShippedProcedure, path: Path): Promise<void> {
  const { steps } = procedure.definition.workflow;
  const failing = (await sampleOf(procedure))[path].flatMap((act) => {
    const step = 'service' in act && 'fails' in act ? steps[act.service] : undefined;
    return step?.type === 'serviceTask' ? [step.connector] : [];
  });
  const http = await people.anonymous();
  for (const connector of [...failing, BY_HAND[`${procedure.slug} ${path}`] ?? []].flat()) {
    const data = { connector, fault: 'REFUSES', times: 1 };
    expect((await http.post('/sandbox/connectors/fail', { data })).status()).toBe(200);
  }
}

for (const procedure of PROCEDURES) {
  for (const path of ['grant', 'refusal'] as const) {
    test(`${procedure.slug} walks from filing to hand-over: ${path}`, async ({ people }) => {
      test.setTimeout(120_000);
      await orderFaults(people, procedure, path);
      const { code } = await fileDossier(people, procedure);
      await walk(people, code, procedure, { path });
      const dossier = await (await people.as(procedure.citizen)).dossier(code);
      const days = (await sampleOf(procedure))[path].some((act) => 'timer' in act);
      if (days) {
        expect(dossier).toMatchObject({
          lifecycle: 'IN_PROCESS',
          waiting: [{ kind: 'TIMER' }],
          openWork: [],
        });
        return;
      }
      expect(dossier).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: OUTCOMES[path], openWork: [] });
      expect((await (await insiderOf(people, code)).dossier(code)).actions).toEqual([]);
    });
  }
}
