/** A row with what it is about, by name, as far as it still has one. */
export interface LogRow {
  no: number;
  at: Date;
  what: string;
  actor: unknown;
  targetKind: string;
  targetId: string;
  targetName: string | null;
  change: unknown;
}
