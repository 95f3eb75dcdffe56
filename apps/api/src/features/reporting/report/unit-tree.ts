import type { UnitRow } from './places.store.js';

/** The units somebody may look at, as a tree; what stands above them is not in it. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, UnitRow>;
  private readonly withChildren: ReadonlySet<string>;

  constructor(private readonly units: readonly UnitRow[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.withChildren = new Set(units.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
  }

  get(id: string): UnitRow | undefined {
    return this.byId.get(id);
  }

  ofCode(code: string): UnitRow | undefined {
    return this.units.find((unit) => unit.code === code);
  }

  opens(id: string): boolean {
    return this.withChildren.has(id);
  }

  /** The highest first, without the unit itself. */
  above(unit: UnitRow): UnitRow[] {
    const parent = unit.parentId === null ? undefined : this.byId.get(unit.parentId);
    return parent ? [...this.above(parent), parent] : [];
  }

  /** The unit itself and everything below it. */
  within(chosen: UnitRow): UnitRow[] {
    return this.units.filter((unit) => this.branchOf(unit, chosen) !== null);
  }

  /** Which unit right below the chosen one this one belongs to; the chosen one for itself, null when elsewhere. */
  branchOf(unit: UnitRow, chosen: UnitRow): UnitRow | null {
    let branch = unit;
    while (branch.id !== chosen.id && branch.parentId !== chosen.id) {
      const parent = branch.parentId === null ? undefined : this.byId.get(branch.parentId);
      if (!parent) return null;
      branch = parent;
    }
    return branch;
  }
}
