import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same one over all renders, yet does what `act` does by the time it is called: for effects
 * and timers that must not start anew because of it. Never to be called while rendering.
 */
export function useStable<A extends unknown[], R>(act: (...values: A) => R): (...values: A) => R {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...values: A) => latest.current(...values), []);
}
