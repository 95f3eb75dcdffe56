import type { ReadPurpose } from '@motcua/contracts';

/** Which numbers stand in full; the others are hidden but for their last digits. */
export interface Shown {
  /** Identity and phone number of whoever filed. */
  submitter: boolean;
  /** Those within the answers, also of officers' own steps. */
  answers: boolean;
}

export const NOTHING_SHOWN: Shown = { submitter: false, answers: false };
export const ALL_SHOWN: Shown = { submitter: true, answers: true };

/** Why an officer looks and at how much, as written into the log that the owner sees. */
export interface Looking {
  /** Null: the ordinary work of their post. */
  purpose: ReadPurpose | null;
  note: string | null;
  shown: Shown;
  /** With the course of the dossier, for a page that shows both. */
  timeline: boolean;
}
