import type { Draft, Text } from '@motcua/contracts';
import { type FormDefinition, prefillAnswers, type Profile } from '@motcua/forms';

const FROM_ACCOUNT: Text = { vi: 'Từ tài khoản VNeID của bạn', en: 'From your VNeID account' };

/** What the account could answer by itself, question by question; the person decides whether to take it. */
export function offeredAnswers(form: FormDefinition, profile: Profile, today: string): Draft['prefill'] {
  const { answers, sources } = prefillAnswers(form, {}, { today, profile });
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => Object.hasOwn(sources, `/answers/${key}`))
      .map(([key, value]) => [key, { value, source: FROM_ACCOUNT }]),
  );
}
