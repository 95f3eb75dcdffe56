import { lazy, Suspense, useEffect, useState } from 'react';
import { onProofWanted } from '../api/prove-again.js';

const ProveDialog = lazy(async () => {
  const [{ withQueries }, dialog] = await Promise.all([
    import('../api/query-scope.js'),
    import('./prove-dialog.js'),
  ]);
  return { default: withQueries(dialog.ProveDialog) };
});

/** Part of every page's frame: when a request is refused for want of a proof of now, asks for it. */
export function ProveHost() {
  const [answer, setAnswer] = useState<((proved: boolean) => void) | null>(null);
  useEffect(
    () =>
      onProofWanted(
        () =>
          new Promise<boolean>((resolve) => {
            setAnswer(() => (proved: boolean) => {
              setAnswer(null);
              resolve(proved);
            });
          }),
      ),
    [],
  );
  if (!answer) return null;
  return (
    <Suspense>
      <ProveDialog onAnswer={answer} />
    </Suspense>
  );
}
