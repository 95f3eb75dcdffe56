import type { Draft, Text } from '@motcua/contracts';
import { type FormDefinition, prefillAnswers, type Profile } from '@motcua/forms';

const FROM_ACCOUNT: Text = { vi: 'Từ tài khoản VNeID của bạn', en: 'From your VNeID account' };
const OF_APPLICANT: Text = { vi: 'Theo thông tin người nộp', en: 'As known of the applicant' };

/** What is known of the applicant, question by question; whoever fills in decides whether to take it. */
export function offeredAnswers(
  form: FormDefinition,
  profile: Profile,
  today: string,
  own: boolean,
): Draft['prefill'] {
  const { answers, sources } = prefillAnswers(form, {}, { today, profile });
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => Object.hasOwn(sources, `/answers/${key}`))
      .map(([key, value]) => [key, { value, source: own ? FROM_ACCOUNT : OF_APPLICANT }]),
  );
}
