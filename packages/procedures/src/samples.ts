import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { resolveDateBound, type GroupItem } from '@motcua/forms';
import { ActSource, type Act } from './simulate/act.js';

const FOLDER = fileURLToPath(new URL('../samples/', import.meta.url));

/** Every procedure that has a sample, by the files that are there; an installation without samples has none. */
export const SAMPLE_SLUGS: readonly string[] = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .toSorted();

const SampleFile = z.strictObject({
  case: z.string(),
  answers: z.record(z.string(), z.unknown()),
  /** Keys of the documents these answers ask for. */
  documents: z.array(z.string()),
  grant: z.array(ActSource).min(1),
  refusal: z.array(ActSource).min(1),
});

/** A complete, valid set of answers to one procedure, and what officers do with it. */
export interface Sample {
  caseKey: string;
  answers: Record<string, string | number | boolean | string[] | Record<string, string> | GroupItem[]>;
  documents: string[];
  /** The acts from intake to hand-over. */
  grant: Act[];
  refusal: Act[];
}

const RELATIVE_DAY = /^today(?:[+-]\d+)?$/;

/**
 * For tests, demonstrations and journeys; a test keeps it valid. Dates in it are counted from `today`, an ISO date in
 * Asia/Ho_Chi_Minh, so that it never grows stale.
 */
export async function sampleAnswers(slug: string, today: string): Promise<Sample> {
  const path = `${FOLDER}${slug}.json`;
  const dated = (_: string, value: unknown) =>
    typeof value === 'string' && RELATIVE_DAY.test(value) ? resolveDateBound(value, today) : value;
  const {
    case: caseKey,
    answers,
    ...rest
  } = SampleFile.parse(JSON.parse(await readFile(path, 'utf8'), dated));
  return { ...rest, caseKey, answers: answers as Sample['answers'] };
}
