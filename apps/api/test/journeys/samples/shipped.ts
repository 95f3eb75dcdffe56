import { vietnamDay } from '@motcua/domain';
import {
  type CitizenSeed,
  loadPeople,
  loadProcedure,
  type ProcedureDefinition,
  readShippedProcedures,
  type Sample,
  sampleAnswers,
} from '@motcua/procedures';

export interface Shipped {
  definition: ProcedureDefinition;
  sample: Sample;
  /** Whose data the sample's answers are. */
  citizen: CitizenSeed;
}

const all = await readShippedProcedures();
const { citizens } = await loadPeople();

export const SLUGS: readonly string[] = all.map(({ slug }) => slug);

/** A procedure as it comes with the product, with its sample as of that moment. */
export async function shipped(slug: string, at: number): Promise<Shipped> {
  const files = all.find((each) => each.slug === slug)?.files;
  const loaded = files && loadProcedure(files);
  if (!loaded?.ok) throw new Error(`${slug} does not load`);
  const sample = await sampleAnswers(slug, vietnamDay(at));
  const citizen = citizens.find(({ phone }) => phone === sample.answers['phone']);
  if (!citizen) throw new Error(`${slug}: the sample is nobody's`);
  return { definition: loaded.definition, sample, citizen };
}

export async function shippedByCode(code: string, at: number): Promise<Shipped> {
  for (const slug of SLUGS) {
    const found = await shipped(slug, at);
    if (found.definition.code === code) return found;
  }
  throw new Error(`no procedure ${code} is shipped`);
}
