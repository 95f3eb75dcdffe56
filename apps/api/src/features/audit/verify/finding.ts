export type Wrong =
  | 'ALTERED'
  | 'REMOVED'
  | 'INSERTED'
  | 'REORDERED'
  | 'SUBMISSION'
  | 'PAPER'
  | 'FILE'
  | 'TASK'
  | 'STATE'
  | 'ANCHOR';

/** One thing that is not as it was written. */
export interface Finding {
  /** Code of the dossier, or its id when its row is gone; null for what concerns an anchor. */
  dossier: string | null;
  /** Number of the action, submission or anchor; null when it is none in particular. */
  seq: number | null;
  wrong: Wrong;
  words: string;
}

export type Found = Omit<Finding, 'dossier'>;

export function found(wrong: Wrong, seq: number | null, words: string): Found {
  return { seq, wrong, words };
}

export function findingLine({ dossier, seq, wrong, words }: Finding): string {
  const place = seq === null ? '' : ` #${seq}`;
  return `${dossier ?? 'anchors'}${place}  ${wrong}: ${words}`;
}
