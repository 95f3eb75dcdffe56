import { z } from 'zod';
import { parseLimit } from '@motcua/domain';

const text = z.string().min(1);
const words = z.string().trim().min(1);
const values = z.record(z.string(), z.unknown());
const time = z.string().refine((written) => parseLimit(written) !== null, 'Not a time, such as 2wd or 4h');
const after = { after: time.exactOptional() };

const SupplementAsked = z.strictObject({
  kind: z.enum(['FIELD', 'DOCUMENT', 'OTHER']),
  key: text.exactOptional(),
  reason: words,
});
const PaymentAsked = z.strictObject({
  name: words,
  kind: z.enum(['PHI', 'LE_PHI', 'TAX', 'OTHER']),
  amount: z.int().positive(),
});

/**
 * One act of a script. `after` is working time since the act before; when nothing is said an hour, but a minute
 * for another system, and for a timer as long as it takes.
 */
export const ActSource = z.union([
  z.strictObject({
    step: text,
    action: text,
    answers: values.exactOptional(),
    note: words.exactOptional(),
    ...after,
  }),
  z.strictObject({ requestSupplement: text, items: z.array(SupplementAsked).min(1), ...after }),
  z.strictObject({ answerSupplement: z.literal(true), ...after }),
  z.strictObject({ sendBack: text, to: text, note: words, ...after }),
  /** The time-out of a person's step, or of a service. */
  z.strictObject({ timeout: text, ...after }),
  z.strictObject({ withdraw: words, ...after }),
  z.strictObject({ timer: text, ...after }),
  z.strictObject({ service: text, gives: values, ...after }),
  z.strictObject({ service: text, fails: words, ...after }),
  z.strictObject({
    subDossier: text,
    outcome: z.enum(['GRANTED', 'REFUSED', 'NOTIFIED']),
    resultNumber: text.exactOptional(),
    ...after,
  }),
  z.strictObject({ subDossier: text, fails: words, ...after }),
  z.strictObject({
    requestPayment: text,
    items: z.array(PaymentAsked).min(1),
    noticeNumber: text.exactOptional(),
    ...after,
  }),
  /** The number of the receipt. */
  z.strictObject({ confirmPayment: text, ...after }),
  z.strictObject({ extend: text, by: time, reason: words, ...after }),
  z.strictObject({ consult: text, question: words, ...after }),
  z.strictObject({ replyConsult: z.enum(['AGREE', 'DISAGREE', 'COMMENT']), text: words, ...after }),
]);
export type Act = z.infer<typeof ActSource>;
