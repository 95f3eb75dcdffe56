/** The answer to a submission, for the page that confirms it. */
export const submittedKey = (code: string) => ['submitted', code] as const;
