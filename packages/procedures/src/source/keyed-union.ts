import { z } from 'zod';
import { passOn } from './issue-text.js';
import { complain } from './scalars.js';

type Kinds = Readonly<Record<string, z.ZodType>>;

/** A block whose kind is the key that carries its name, so that an error is told of that kind only. */
export function keyedUnion<K extends Kinds>(kinds: K) {
  const names = Object.keys(kinds);
  return z.record(z.string(), z.unknown()).transform((block, context): z.output<K[keyof K]> => {
    const schema = kinds[names.find((name) => Object.hasOwn(block, name)) ?? ''];
    if (!schema) {
      const list = names.join(', ');
      return complain(context, {
        vi: `Phải có một trong các mục: ${list}`,
        en: `One of these is needed: ${list}`,
      });
    }
    const parsed = schema.safeParse(block, { reportInput: true });
    return parsed.success ? (parsed.data as z.output<K[keyof K]>) : passOn(context, parsed.error.issues);
  });
}
