import type { Dossier, PerformAction } from '@motcua/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../../shared/api/idempotency-key.js';
import { dossierQuery, perform } from './queries.js';

export interface ActOptions {
  dossier: Pick<Dossier, 'code' | 'version'>;
  /** Told the version that the act made, before the dossier is read anew. */
  onActed: (version: number) => void;
}

/** One act of the owner, done at most once; the dossier is read anew after it, and when it had changed meanwhile. */
export function useAct({ dossier, onActed }: ActOptions) {
  const { code, version } = dossier;
  const client = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const reread = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: dossierQuery(code).queryKey }),
      client.invalidateQueries({ queryKey: ['dossiers'] }),
    ]);
  const mutation = useMutation({
    mutationFn: (body: PerformAction) => perform({ code, version, body, idempotencyKey: key }),
    onSuccess: async (done) => {
      renew();
      onActed(done.version);
      await reread();
    },
    onError: async ({ status }) => {
      // Refused is not done: the next press is a new wish. Without an answer it may have been done, so the key stays.
      if (status >= 400 && status < 500) renew();
      if (status === 409 || status === 412) await reread();
    },
  });
  /** For when the wish itself changes: other words are another message. */
  return { ...mutation, renew };
}
