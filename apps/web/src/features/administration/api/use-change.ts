import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ADMIN } from './admin-query.js';

/** One change; afterwards every page of administering asks anew. */
export function useChange<V, R>(change: (wish: V) => Promise<R>, onDone: (result: R) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      onDone(result);
      await client.invalidateQueries({ queryKey: [ADMIN] });
    },
  });
}
