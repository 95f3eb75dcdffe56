import type { ReportBasis } from '@motcua/contracts';
import { HEAD_ROLES, openingsOf, type Role } from '@motcua/domain';
import type { RequestActor } from '../../../platform/access/index.js';

/** Who looks at a unit as a whole: those who head it, and who inspects it. */
export const REPORT_ROLES: readonly Role[] = [...HEAD_ROLES, 'INSPECTOR'];

export interface ReportReach {
  /** The units whose dossiers may be counted: each is one of the ways of dossierScope, so every list is a part of it. */
  units: Readonly<Record<ReportBasis, readonly string[]>>;
  work: readonly string[];
  /** The units of the posts themselves, the first post first. */
  roots: readonly string[];
}

/** Other posts of the same person (at a counter, in the accounts) open no report. */
export function reportReach({ posts }: RequestActor): ReportReach {
  const heading = posts.filter(({ role }) => REPORT_ROLES.includes(role));
  const { DECIDES, RECEIVES, WORKS } = openingsOf(heading, 'CONTENT');
  return {
    units: { competent: DECIDES, receiving: RECEIVES },
    work: WORKS,
    roots: [...new Set(heading.map(({ unitId }) => unitId))],
  };
}
