import type { FormContext, Profile } from '@motcua/forms';

export interface FormFacts {
  /** YYYY-MM-DD in Vietnam. */
  today: string;
  profile: Profile;
  caseKey: string;
  channel: string;
}

/** What a citizen's form may look at besides its answers. */
export function formContext({ today, profile, caseKey, channel }: FormFacts): FormContext {
  return { today, profile, caseKey, channel };
}
