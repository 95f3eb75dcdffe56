import { Injectable } from '@nestjs/common';
import { postsOf, vietnamDay } from '@motcua/domain';
import { lintProcedure, type LintFinding, type ProcedureDefinition } from '@motcua/procedures';
import { Clock } from '../../../platform/clock/index.js';
import { OfferingsStore, type ThinPost } from './offerings.store.js';
import { ProcedureCatalogue } from './procedure-catalogue.js';

/** The linter with all that this installation knows: who serves here, and which other procedures are filed. */
@Injectable()
export class LintVersion {
  constructor(
    private readonly offerings: OfferingsStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: Clock,
  ) {}

  /** `beside`: procedures that are to be published together with this one. */
  async lint(
    definition: ProcedureDefinition,
    beside: readonly ProcedureDefinition[] = [],
  ): Promise<LintFinding[]> {
    const { workflow, offering } = definition;
    const today = vietnamDay(this.clock.now());
    const thin = await this.offerings.thinPosts(offering, postsOf(workflow), today);
    const at = (unit: string, role: string): ThinPost[] =>
      thin.filter((post) => post.unit === unit && post.role === role);
    const others = await this.othersOf(definition, beside);
    return lintProcedure(definition, {
      others: (code) => others.get(code) ?? null,
      officersOf: (unit, role) =>
        at(unit, role)
          .filter(({ onlyOfficer }) => onlyOfficer === null)
          .map(({ name }) => name),
      oneForBoth: (one, other) =>
        at(one.unit, one.role)
          .filter(({ name, onlyOfficer }) =>
            at(other.unit, other.role).some(
              (post) => onlyOfficer !== null && post.name === name && post.onlyOfficer === onlyOfficer,
            ),
          )
          .map(({ name }) => name),
    });
  }

  private async othersOf(
    { workflow }: ProcedureDefinition,
    beside: readonly ProcedureDefinition[],
  ): Promise<Map<string, ProcedureDefinition>> {
    const others = new Map(beside.map((one) => [one.code, one]));
    for (const step of Object.values(workflow.steps)) {
      if (step.type !== 'subDossier' || others.has(step.procedure)) continue;
      const version = await this.catalogue.publishedVersion(step.procedure);
      if (version) others.set(step.procedure, version.definition);
    }
    return others;
  }
}
