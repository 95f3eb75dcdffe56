/** Whose accounts somebody administers: those with a post in one of these units, or with `root` everybody's. */
export interface Governed {
  root: boolean;
  /** Ids; the subtrees of their posts. Not asked when `root`. */
  units: readonly string[];
}

export const EVERYBODY: Governed = { root: true, units: [] };

export function governs({ root, units }: Governed, unitId: string): boolean {
  return root || units.includes(unitId);
}
