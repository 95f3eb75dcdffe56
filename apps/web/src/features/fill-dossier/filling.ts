import type { Draft } from '@motcua/contracts';
import type { DocumentCheck, FormContext, ResolvedForm } from '@motcua/forms';
import type { FieldProblem } from '../../shared/api/api-problem.js';
import type { FileSlots } from '../../shared/uploads/use-uploads.js';
import type { Step } from './steps.js';
import type { DraftSync } from './use-draft-sync.js';

/** What each step of a draft is given. */
export interface Filling {
  draft: Draft;
  sync: DraftSync;
  uploads: FileSlots;
  context: FormContext;
  resolved: ResolvedForm;
  documentCheck: DocumentCheck;
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
