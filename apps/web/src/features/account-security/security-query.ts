import type { AccountSecurity, Session } from '@motcua/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { setSession } from '../../shared/session/session.js';

export const securityQuery = queryOptions({
  queryKey: ['account-security'],
  queryFn: ({ signal }) => api.get<AccountSecurity>('/account/security', { signal }),
});

/** A change of what one signs in with; where the answer is the session anew, the whole site learns of it. */
export function useSecurityChange<Given, Answer>(
  change: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer: Answer) => {
      if (isSession(answer)) setSession(answer);
      onDone?.(answer);
      await client.invalidateQueries({ queryKey: securityQuery.queryKey });
    },
  });
}

function isSession(answer: unknown): answer is Session {
  return typeof answer === 'object' && answer !== null && 'person' in answer && 'restricted' in answer;
}
