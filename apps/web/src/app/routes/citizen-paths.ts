/** Pages that ask for the session of a citizen, most special first. */
export const citizenPaths = [
  '/nop/:draftId/*?',
  '/ho-so',
  '/ho-so/:code/da-nop',
  '/ho-so/:code/bo-sung',
  '/ho-so/:code/viec/:task',
  '/ho-so/:code/*?',
  '/thong-bao',
  '/tai-khoan/phien',
  '/tai-khoan/du-lieu',
  '/tai-khoan/du-lieu/de-nghi',
] as const;

export type CitizenPath = (typeof citizenPaths)[number];
