import type { DraftSaved, SubmittedDossier } from '@motcua/contracts';
import { expect } from 'vitest';
import type { Person } from '../people.js';
import type { Shipped } from './shipped.js';

/** From nothing to a dossier, with the sample's own answers and papers. */
export async function fileSample(
  citizen: Person,
  { definition, sample }: Shipped,
  agencyCode: string,
): Promise<SubmittedDossier> {
  const draft = await citizen.openDraft(definition.code, agencyCode);
  const documents: Record<string, string[]> = {};
  for (const key of sample.documents) documents[key] = [(await citizen.upload(`${key}.pdf`)).id];
  const answer = await citizen.send(
    'PATCH',
    `/drafts/${draft.id}`,
    { answers: sample.answers, documents },
    { 'if-match': `"${draft.version}"` },
  );
  const saved = answer.json<DraftSaved>();
  expect(saved).toMatchObject({ id: draft.id, version: draft.version + 1 });
  const submitted = await citizen.submitDraft(saved);
  expect(submitted.json<unknown>()).toHaveProperty('code');
  return submitted.json<SubmittedDossier>();
}
