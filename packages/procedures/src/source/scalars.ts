import { z } from 'zod';
import { parseLimit, type Text } from '@motcua/domain';
import { parseBilingual } from './bilingual.js';

/** A complaint in both languages, carried through zod as its params. */
export function complain(context: z.core.$RefinementCtx, message: Text): never {
  context.issues.push({
    code: 'custom',
    input: context.value,
    message: message.en,
    params: { text: message },
  });
  return z.NEVER;
}

const BILINGUAL: Text = {
  vi: 'Cần hai thứ tiếng, viết "tiếng Việt // English"',
  en: 'Both languages are needed, written "tiếng Việt // English"',
};
const LIMIT: Text = {
  vi: 'Không phải thời hạn: viết 5wd (ngày làm việc), 4h (giờ), 12d (ngày), 1mo (tháng), 1wd@15:00',
  en: 'Not a time limit: write 5wd (working days), 4h (hours), 12d (days), 1mo (months), 1wd@15:00',
};
const NUMBER: Text = { vi: 'Cần một số', en: 'A number is needed' };
const INTEGER: Text = { vi: 'Cần một số nguyên', en: 'A whole number is needed' };
const FLAG: Text = { vi: 'Viết yes hoặc no', en: 'Write yes or no' };

export const word = z.string().trim().min(1);

export const bilingual = z
  .string()
  .transform((text, context) => parseBilingual(text) ?? complain(context, BILINGUAL));

export const limit = z
  .string()
  .transform((text, context) => parseLimit(text.trim()) ?? complain(context, LIMIT));

export const decimal = z
  .string()
  .transform((text, context) =>
    /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : complain(context, NUMBER),
  );

export const integer = z
  .string()
  .transform((text, context) =>
    /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : complain(context, INTEGER),
  );

export const flag = z.string().transform((text, context) => {
  const known: Record<string, boolean> = { yes: true, true: true, no: false, false: false };
  return known[text.trim().toLowerCase()] ?? complain(context, FLAG);
});

/** An expression as typed; parsed and checked once the names around it are known. */
export const expression = z.string().trim().min(1);

/** Keys are what answers, guards and templates refer to for ever. */
export const key = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
export const fileKey = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** National code of a procedure. */
export const procedureCode = z.string().regex(/^\d\.\d{6}(?:\.[A-Z0-9.]+)?$/);
