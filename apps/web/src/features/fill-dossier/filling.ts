import type { Draft } from '@motcua/contracts';
import type { FieldProblem } from '../../shared/api/api-problem.js';
import type { DraftInHand } from '../../shared/draft/use-draft-content.js';
import type { Step } from './steps.js';
import type { DraftSync } from '../../shared/draft/use-draft-sync.js';

/** What each step of a draft is given. */
export interface Filling extends DraftInHand {
  draft: Draft;
  sync: DraftSync;
  steps: readonly Step[];
  place: { current: number; total: number };
  /** Came from the check page to change one thing. */
  fromCheck: boolean;
  backHref: string | undefined;
  goOn: () => void;
  /** What the server found on the last try to submit; the steps it belongs to show it. */
  refused: readonly FieldProblem[];
  refuse: (problems: readonly FieldProblem[]) => void;
  /** What stands at the pointer was answered anew: what was found there no longer counts. */
  mend: (pointer: string) => void;
}
