import type { Dossier, PerformAction } from '@motcua/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../shared/api/idempotency-key.js';
import { dossierQuery, perform } from './queries.js';

/** One act of the owner, sent once; the dossier is read anew after it, and also when it had changed meanwhile. */
export function useAct(dossier: Dossier, onDone: () => void) {
  const client = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const reread = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: dossierQuery(dossier.code).queryKey }),
      client.invalidateQueries({ queryKey: ['dossiers'] }),
    ]);
  return useMutation({
    mutationFn: (body: PerformAction) =>
      perform({ code: dossier.code, version: dossier.version, body, idempotencyKey: key }),
    onSuccess: async () => {
      renew();
      onDone();
      await reread();
    },
    onError: async ({ status }) => {
      // An answer came, so that the next press is another wish; without one it may have been done already.
      if (status >= 400 && status < 500) renew();
      if (status === 409) await reread();
    },
  });
}
