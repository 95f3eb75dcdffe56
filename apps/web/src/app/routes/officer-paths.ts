/** Pages that ask for the session of an officer, most special first. */
export const officerPaths = [
  '/can-bo',
  '/can-bo/ho-so/:code/*?',
  '/can-bo/bao-cao',
  '/can-bo/bao-cao/ho-so',
  '/can-bo/tra-cuu-ho-so',
  '/can-bo/quay',
  '/can-bo/quay/da-nop/:code',
  '/can-bo/quay/:draftId',
  '/can-bo/bao-mat',
  '/can-bo/de-nghi-du-lieu',
  '/can-bo/de-nghi-du-lieu/:id',
  '/can-bo/quan-tri',
  '/can-bo/quan-tri/tai-khoan',
  '/can-bo/quan-tri/tai-khoan-moi',
  '/can-bo/quan-tri/tai-khoan/:username/chi-tiet',
  '/can-bo/quan-tri/may-khach',
  '/can-bo/quan-tri/may-khach-moi',
  '/can-bo/quan-tri/may-khach/:clientId/chi-tiet',
  '/can-bo/quan-tri/nhat-ky',
  '/can-bo/quan-tri/quyen-xem',
] as const;

export type OfficerPath = (typeof officerPaths)[number];
