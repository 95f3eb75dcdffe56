import { Injectable } from '@nestjs/common';
import { type Candidate, type Role, type UnitRule, vietnamDay } from '@motcua/domain';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AdminUnitNames } from './admin-unit-names.js';
import { AgenciesStore, type StaffedUnit } from './agencies.store.js';
import type { Agency } from './agency.js';

/** Who answers when a unit is asked for its opinion: the first of these that it has. */
const ANSWERING: readonly Role[] = ['CASE_OFFICER', 'DIVISION_HEAD', 'COUNTER_HEAD', 'APPROVER'];
const MOST_UNITS = 300;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What other features ask about agencies, posts and places. */
@Injectable()
export class Organisations {
  constructor(
    private readonly store: AgenciesStore,
    private readonly names: AdminUnitNames,
    private readonly clock: Clock,
  ) {}

  /** By id or by code; null when there is none. */
  agency(idOrCode: string): Promise<Agency | null> {
    return UUID.test(idOrCode) ? this.store.byId(idOrCode) : this.store.byCode(idOrCode);
  }

  /**
   * Unit rule → agency id for a dossier of these two agencies; without the rules that no unit answers to there. `tx`
   * null reads outside any transaction, for showing only.
   */
  async resolveUnits(
    tx: Tx | null,
    rules: readonly UnitRule[],
    { receivingId, competentId }: { receivingId: string; competentId: string },
  ): Promise<Record<string, string>> {
    const rows = await this.store.units(tx, rules, receivingId, competentId);
    return Object.fromEntries(rows.flatMap(({ rule, id }) => (id === null ? [] : [[rule, id]])));
  }

  /** `${unitId}/${role}` → officers who hold that post today, by user name; every asked post is there. */
  async candidates(
    tx: Tx | null,
    unitIds: readonly string[],
    roles: readonly Role[],
  ): Promise<Record<string, Candidate[]>> {
    const found: Record<string, Candidate[]> = {};
    for (const unitId of unitIds) for (const role of roles) found[`${unitId}/${role}`] = [];
    const rows = await this.store.candidates(tx, unitIds, roles, vietnamDay(this.clock.now()));
    for (const { unitId, role, ...candidate } of rows) found[`${unitId}/${role}`]?.push(candidate);
    return found;
  }

  /** Units of the same province that can be asked for an opinion, with the role that answers there. */
  consultable(tx: Tx | null, agencyId: string): Promise<StaffedUnit[]> {
    return this.staffed(tx, agencyId, null);
  }

  /** One of those, by code; null when there is none of that code or nobody there to answer. */
  async consulted(tx: Tx | null, agencyId: string, code: string): Promise<StaffedUnit | null> {
    const [unit] = await this.staffed(tx, agencyId, code);
    return unit ?? null;
  }

  private staffed(tx: Tx | null, inTreeOf: string, code: string | null): Promise<StaffedUnit[]> {
    const today = vietnamDay(this.clock.now());
    return this.store.staffed(tx, { inTreeOf, roles: ANSWERING, today, code, limit: MOST_UNITS });
  }

  /** Name of a province or commune for readable summaries; null for an unknown code. */
  adminUnitName(code: string): string | null {
    return this.names.nameOf(code);
  }

  isCommuneOf(communeCode: string, provinceCode: string): boolean {
    return this.names.isCommuneOf(communeCode, provinceCode);
  }
}
