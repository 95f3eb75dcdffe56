import { z } from 'zod';

/** Looks at a file after it was taken in: for malware, and for a smaller picture to show. */
export const EXAMINE_TASK = 'files.examine';

export const ExaminePayload = z.object({
  id: z.uuid(),
  /** How often the scanner was away before. */
  tries: z.int().optional(),
  /** Scanned before; new signatures may know more. */
  again: z.boolean().optional(),
});
export type ExaminePayload = z.infer<typeof ExaminePayload>;
