import type { DemoPeople } from '@motcua/contracts';
import { matchOptions } from '@motcua/ui';

export type DemoOfficer = DemoPeople['officers'][number];

export interface DemoUnit {
  name: string;
  officers: { username: string; name: string; roles: string[] }[];
}

/** Units in the order given; an officer with several posts in a unit stands there once, with all of them. */
export function groupByUnit(officers: readonly DemoOfficer[]): DemoUnit[] {
  const units = new Map<string, DemoUnit>();
  for (const { username, name, role, unitName } of officers) {
    const unit = units.get(unitName) ?? { name: unitName, officers: [] };
    units.set(unitName, unit);
    const known = unit.officers.find((officer) => officer.username === username);
    if (known) known.roles.push(role);
    else unit.officers.push({ username, name, roles: [role] });
  }
  return [...units.values()];
}

/** Officers whose name, unit or role (in words) begins with what was typed, in the order given. */
export function filterOfficers(
  officers: readonly DemoOfficer[],
  typed: string,
  roleName: (role: string) => string,
): DemoOfficer[] {
  const found = new Set(
    matchOptions(
      officers.map((officer, index) => ({
        value: String(index),
        label: officer.name,
        detail: `${officer.unitName} ${roleName(officer.role)} ${officer.username}`,
      })),
      typed,
    ).map(({ value }) => value),
  );
  return officers.filter((_, index) => found.has(String(index)));
}
