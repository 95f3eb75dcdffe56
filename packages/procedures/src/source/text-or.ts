import { z } from 'zod';
import { passOn } from './issue-text.js';

/** A short text form and a long block form of the same thing; an error is told of the form that was used. */
export function textOr<S, B>(short: z.ZodType<S>, block: z.ZodType<B>) {
  return z.unknown().transform((value, context): S | B => {
    const parsed = (typeof value === 'string' ? short : block).safeParse(value, { reportInput: true });
    return parsed.success ? parsed.data : passOn(context, parsed.error.issues);
  });
}
