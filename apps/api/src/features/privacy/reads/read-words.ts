import { READ_PURPOSES, READ_WHATS, type ReadPurpose, type ReadWhat } from '@motcua/contracts';

/** As written before looks had names: what was looked at, and the two purposes there were. */
const OLD_WHATS: Readonly<Record<string, ReadWhat>> = {
  dossier: 'DOSSIER',
  'dossier, identity in full': 'SUBMITTER_IN_FULL',
  'found by number, masked': 'APPLICANT',
  draft: 'COUNTER_DRAFT',
};
const OLD_PURPOSES: Readonly<Record<string, ReadPurpose>> = {
  process: 'PROCESS',
  'tiếp nhận tại quầy': 'COUNTER',
};

export function readWhat(stored: string): ReadWhat {
  return READ_WHATS.find((what) => what === stored) ?? OLD_WHATS[stored] ?? 'DOSSIER';
}

/** Old purposes were free words, which then are the note. */
export function readPurpose(stored: string): { purpose: ReadPurpose; note: string | null } {
  const purpose = READ_PURPOSES.find((each) => each === stored) ?? OLD_PURPOSES[stored];
  return purpose === undefined ? { purpose: 'OTHER', note: stored } : { purpose, note: null };
}
