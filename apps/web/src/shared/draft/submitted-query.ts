import type { SubmittedDossier } from '@motcua/contracts';

/** The answer to a submission, for the page that confirms it. */
export const submittedKey = (code: string) => ['submitted', code] as const;

const nameOf = (code: string) => `mc_submitted:${code}`;

/** For as long as the tab lives, so that a reload of the confirmation shows the same. */
export function keepSubmitted(submitted: SubmittedDossier): void {
  try {
    sessionStorage.setItem(nameOf(submitted.code), JSON.stringify(submitted));
  } catch {
    // Without storage the page shows what the dossier itself tells.
  }
}

const isSubmitted = (value: unknown): value is SubmittedDossier =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'nextSteps' in value &&
  'answerBy' in value;

export function readSubmitted(code: string): SubmittedDossier | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(code)) ?? 'null');
    return isSubmitted(kept) && kept.code === code ? kept : null;
  } catch {
    return null;
  }
}
