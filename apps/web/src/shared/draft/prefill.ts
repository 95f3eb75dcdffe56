import type { Draft } from '@motcua/contracts';
import type { ResolvedField } from '@motcua/forms';

export interface PrefillState {
  prefill: Draft['prefill'];
  answers: Readonly<Record<string, unknown>>;
  offered: readonly string[];
}

/** Answers to put into the questions on the screen: each once, and never over what a person typed. */
export function prefillNow(fields: readonly ResolvedField[], { prefill, answers, offered }: PrefillState) {
  const now = fields.flatMap(({ field: { key } }): [string, unknown][] => {
    const offer = Object.hasOwn(prefill, key) ? prefill[key] : undefined;
    if (!offer || answers[key] !== undefined || offered.includes(key)) return [];
    return [[key, offer.value]];
  });
  return Object.fromEntries(now);
}
