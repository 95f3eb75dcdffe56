import type { Dossier } from '@motcua/contracts';
import type { DossierState } from '@motcua/domain';

/** The opinions asked beside the flow, oldest first; officers only. */
export function consultationsView({ consultations }: DossierState): Dossier['consultations'] {
  return consultations.map(({ fromStep: _from, unitId: _unit, ...consultation }) => ({
    ...consultation,
    askedAt: iso(consultation.askedAt),
    dueAt: iso(consultation.dueAt),
    repliedAt: consultation.repliedAt === null ? null : iso(consultation.repliedAt),
  }));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
