import type { Draft, DraftSaved, SaveDraft, SubmittedDossier } from '@motcua/contracts';
import { expectedPaper } from '@motcua/forms';
import { expect } from 'vitest';
import { openAtCounter } from '../../counter/at-counter.js';
import type { Person } from '../people.js';
import type { Offices } from './offices.js';
import type { Shipped } from './shipped.js';

/** How the sample is handed in: at the counter only where nothing else will do. */
export function channelOf({ definition }: Shipped): 'ONLINE' | 'COUNTER' {
  return definition.channels.includes('ONLINE') ? 'ONLINE' : 'COUNTER';
}

/** From nothing to a dossier, with the sample's own answers and papers, by whoever does it in life. */
export async function fileSample(
  one: Shipped,
  offices: Offices,
  agencyCode: string,
): Promise<SubmittedDossier> {
  return channelOf(one) === 'ONLINE'
    ? fileOnline(await offices.person(one.citizen.username), one, agencyCode)
    : fileAtCounter(offices, one, agencyCode);
}

async function fileOnline(citizen: Person, { definition, sample }: Shipped, agencyCode: string) {
  const draft = await citizen.openDraft(definition.code, agencyCode);
  const documents: Record<string, string[]> = {};
  for (const key of sample.documents) documents[key] = [(await citizen.upload(`${key}.pdf`)).id];
  return submit(citizen, draft, { answers: sample.answers, documents });
}

/** The papers are counted at the counter, none is scanned. */
async function fileAtCounter(offices: Offices, { definition, sample, citizen }: Shipped, agencyCode: string) {
  const [officer] = await offices.counter(definition.code, agencyCode);
  if (!officer) throw new Error(`nobody takes in ${definition.code} for ${agencyCode}`);
  const applicant = { personalId: citizen.personalId, fullName: citizen.name };
  const draft = await openAtCounter(officer, { procedureCode: definition.code, agencyCode, applicant });
  const asked = draft.requiredDocuments.filter(({ key }) => sample.documents.includes(key));
  const papers = Object.fromEntries(asked.map((document) => [document.key, expectedPaper(document)]));
  return submit(officer, draft, { answers: sample.answers, papers });
}

async function submit(who: Person, draft: Draft, content: SaveDraft): Promise<SubmittedDossier> {
  const saved = await who.send('PATCH', `/drafts/${draft.id}`, content, { 'if-match': `"${draft.version}"` });
  expect(saved.json<unknown>()).toMatchObject({ id: draft.id, version: draft.version + 1 });
  const submitted = await who.submitDraft(saved.json<DraftSaved>());
  expect(submitted.json<unknown>()).toHaveProperty('code');
  return submitted.json<SubmittedDossier>();
}
