import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { resolveDateBound, type GroupItem } from '@motcua/forms';

export const SAMPLE_SLUGS = ['khai-sinh', 'ho-kinh-doanh', 'giay-phep-xay-dung'] as const;

const Step = z.strictObject({
  step: z.string(),
  action: z.string(),
  note: z.string().optional(),
  answers: z.record(z.string(), z.unknown()).optional(),
});

const SampleFile = z.strictObject({
  case: z.string(),
  answers: z.record(z.string(), z.unknown()),
  /** Keys of the documents these answers ask for. */
  documents: z.array(z.string()),
  grant: z.array(Step),
  refusal: z.array(Step),
});

/** A complete, valid set of answers to one procedure, and what officers do with it. */
export interface Sample {
  caseKey: string;
  answers: Record<string, string | number | boolean | string[] | Record<string, string> | GroupItem[]>;
  documents: string[];
  /** The acts from intake to hand-over, one for each step. */
  grant: SampleAct[];
  refusal: SampleAct[];
}

type SampleAct = z.infer<typeof Step>;

const RELATIVE_DAY = /^today(?:[+-]\d+)?$/;

/**
 * For tests, demonstrations and journeys; a test keeps it valid. Dates in it are counted from `today`, an ISO date in
 * Asia/Ho_Chi_Minh, so that it never grows stale.
 */
export async function sampleAnswers(slug: (typeof SAMPLE_SLUGS)[number], today: string): Promise<Sample> {
  const path = fileURLToPath(new URL(`../samples/${slug}.json`, import.meta.url));
  const dated = (_: string, value: unknown) =>
    typeof value === 'string' && RELATIVE_DAY.test(value) ? resolveDateBound(value, today) : value;
  const {
    case: caseKey,
    answers,
    ...rest
  } = SampleFile.parse(JSON.parse(await readFile(path, 'utf8'), dated));
  return { ...rest, caseKey, answers: answers as Sample['answers'] };
}
