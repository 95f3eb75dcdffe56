import { useState } from 'react';
import { useStable } from '../effects/use-stable.js';
import type { ApiProblem } from '../api/api-problem.js';

interface State<T> {
  isPending: boolean;
  data: T | undefined;
  error: ApiProblem | null;
}

export interface Action<G, T> extends State<T> {
  run: (given: G) => void;
  reset: () => void;
}

const AT_REST = { isPending: false, data: undefined, error: null };

/** Something that is done at a press and may fail; a press while it runs does nothing. */
export function useAction<G, T>(act: (given: G) => Promise<T>, onDone?: (done: T) => void): Action<G, T> {
  const [state, setState] = useState<State<T>>(AT_REST);
  const carryOut = async (given: G) => {
    try {
      const data = await act(given);
      setState({ ...AT_REST, data });
      onDone?.(data);
    } catch (error) {
      setState({ ...AT_REST, error: error as ApiProblem });
    }
  };
  const run = useStable((given: G) => {
    if (state.isPending) return;
    setState({ ...AT_REST, isPending: true });
    void carryOut(given);
  });
  return { ...state, run, reset: () => setState(AT_REST) };
}
