import type { Act, Sample } from '@motcua/procedures';
import { expect } from 'vitest';
import type { TestApp } from '../../harness/index.js';
import { expectWholeHistories } from '../whole-history.js';
import { channelOf, fileSample } from './file-sample.js';
import { Offices } from './offices.js';
import type { OtherSystems } from './other-systems.js';
import { type Path, rehearse } from './rehearse.js';
import { shipped } from './shipped.js';
import { Walk } from './walk.js';

const OUTCOMES = { grant: 'GRANTED', refusal: 'REFUSED' } as const;

/** The agency of the demo province that decides it; of the two communes the ward, where the samples live. */
async function competentAgency(t: TestApp, procedureCode: string): Promise<string> {
  const [offering] = await t.database.query<{ code: string }>(
    `SELECT a.code FROM service_offering o JOIN procedure p ON p.id = o.procedure_id
       JOIN agency a ON a.id = o.competent_agency_id WHERE p.code = $1 ORDER BY a.code LIMIT 1`,
    [procedureCode],
  );
  if (!offering) throw new Error(`nobody offers ${procedureCode}`);
  return offering.code;
}

export interface Begun {
  walk: Walk;
  offices: Offices;
  agency: string;
}

/** Files a procedure's sample; the script is read off the sample, and may be cut short or changed. */
export async function begin(
  t: TestApp,
  systems: OtherSystems,
  slug: string,
  script: (sample: Sample) => readonly Act[],
): Promise<Begun> {
  const one = await shipped(slug, t.clock.now());
  const offices = new Offices(t);
  const owner = await offices.person(one.citizen.username);
  const rehearsal = await rehearse(one, script(one.sample), t.clock.now(), channelOf(one));
  const agency = await competentAgency(t, one.definition.code);
  const { code } = await fileSample(one, offices, agency);
  return { walk: new Walk({ t, offices, systems }, rehearsal, owner, code), offices, agency };
}

/** Walks a sample to its end, and asserts what holds of every dossier that ended well. */
export async function journey(t: TestApp, systems: OtherSystems, slug: string, path: Path): Promise<Walk> {
  const { walk, agency } = await begin(t, systems, slug, (sample) => sample[path]);
  const { code } = walk;
  expect(await walk.dossier()).toMatchObject({
    competentAgency: { code: agency },
    lifecycleCode: 1,
    dueAt: null,
  });
  await t.runJobs();
  await walk.play();
  await expectEnded(walk, OUTCOMES[path]);
  for (const child of walk.children) {
    await expectEnded(child, OUTCOMES[path]);
    expect((await child.dossier()).parent).toMatchObject({ code });
  }
  expect(await expectWholeHistories(t)).toBe(1 + walk.children.length);
  return walk;
}

async function expectEnded(walk: Walk, outcome: string): Promise<void> {
  const end = await walk.dossier();
  expect(end).toMatchObject({
    lifecycle: 'RESULT_RETURNED',
    lifecycleCode: 10,
    outcome,
    turn: { who: 'NOBODY' },
    openWork: [],
    waiting: [],
    actions: [],
    lateness: 'DONE',
  });
  expect(Date.parse(end.completedAt ?? '')).toBeLessThanOrEqual(Date.parse(end.dueAt ?? ''));
  expect(end.issued.map(({ form, ready }) => [form, ready])).toEqual(
    expect.arrayContaining([
      ['MAU_01', true],
      ['RESULT', true],
    ]),
  );
  const result = end.issued.find(({ form }) => form === 'RESULT');
  expect(result?.number).toMatch(/\d/);
  const pdf = await walk.owner.get(`/dossiers/${walk.code}/issued/${result?.id ?? ''}`);
  expect(pdf.headers['content-type']).toBe('application/pdf');
}
