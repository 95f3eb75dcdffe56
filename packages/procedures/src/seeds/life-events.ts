import { z } from 'zod';
import { bilingual, fileKey, word } from '../source/scalars.js';
import { readYamlSeed } from './seed-file.js';

const code = z.string().regex(/^\d\.\d{6}$/);

const EventSource = z.strictObject({ name: bilingual, icon: word, procedures: z.array(code).min(1) });

const LifeEventsFile = z.strictObject({
  citizen: z.record(fileKey, EventSource),
  business: z.record(fileKey, EventSource),
});

export type LifeEventSeed = z.infer<typeof EventSource> & { key: string; audience: 'CITIZEN' | 'BUSINESS' };

/** The groups of the home page, in the order shown; procedures most asked first. */
export async function loadLifeEvents(): Promise<LifeEventSeed[]> {
  const { citizen, business } = await readYamlSeed('life-events.yaml', LifeEventsFile);
  return [
    ...Object.entries(citizen).map(([key, event]) => ({ key, audience: 'CITIZEN' as const, ...event })),
    ...Object.entries(business).map(([key, event]) => ({ key, audience: 'BUSINESS' as const, ...event })),
  ];
}

const SynonymSource = z.strictObject({ means: z.array(word).min(1), codes: z.array(code) });

export type SynonymSeed = z.infer<typeof SynonymSource> & { phrase: string };

/** What people type, and what the catalogue calls it. */
export async function loadSynonyms(): Promise<SynonymSeed[]> {
  const file = await readYamlSeed('synonyms.yaml', z.record(word, SynonymSource));
  return Object.entries(file).map(([phrase, synonym]) => ({ phrase, ...synonym }));
}
