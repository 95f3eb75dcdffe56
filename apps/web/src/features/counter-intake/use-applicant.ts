import { isPersonalId } from '@motcua/forms';
import { useQuery } from '@tanstack/react-query';
import type { FoundApplicant } from '@motcua/contracts';
import type { ApiProblem } from '../../shared/api/api-problem.js';
import type { ApplicantKind } from './applicant-form.js';
import { applicantQuery } from './counter-queries.js';
import { useSettled } from './use-settled.js';

export interface KnownApplicant {
  kind: ApplicantKind;
  found: FoundApplicant | undefined;
  searching: boolean;
  problem: ApiProblem | null;
}

/**
 * Looks the number up once it is whole and nothing more is typed: the number is only the beginning of what a card reader
 * types. Until then only the number is asked.
 */
export function useApplicant(typed: unknown): KnownApplicant {
  const personalId = typeof typed === 'string' ? typed.replace(/[\s.-]/g, '') : '';
  const settled = useSettled(personalId);
  const whole = settled === personalId && isPersonalId(personalId);
  const { data, isFetching, error } = useQuery({ ...applicantQuery(personalId), enabled: whole });
  const found = whole ? data : undefined;
  return {
    kind: !found ? 'unknown' : !found.found ? 'new' : found.hasAccount ? 'account' : 'known',
    found,
    searching: whole && isFetching,
    problem: whole ? error : null,
  };
}
