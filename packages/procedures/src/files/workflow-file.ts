import { z } from 'zod';
import { keyedUnion } from '../source/keyed-union.js';
import { bilingual, expression, flag, key, limit, word } from '../source/scalars.js';
import { FieldSource, OptionsSource, RuleSource } from './field-source.js';

const ActionSource = z.strictObject({
  label: bilingual,
  to: key.optional(),
  /** The step whose officer is chosen by the person who acts. */
  assigns: key.optional(),
  effect: z.enum(['ACCEPT', 'REFUSE_AT_INTAKE', 'ISSUE_RESULT', 'HAND_OVER']).optional(),
  document: word.optional(),
  outcome: z.enum(['GRANTED', 'REFUSED', 'NOTIFIED']).optional(),
  note: z.enum(['none', 'optional', 'required']).optional(),
  form: flag.optional(),
  guard: expression.optional(),
  consequence: bilingual.optional(),
  tone: z.enum(['primary', 'secondary', 'danger']).optional(),
});
export type ActionSource = z.infer<typeof ActionSource>;

const TaskSource = z.strictObject({
  task: bilingual,
  public: bilingual.optional(),
  /** `ROLE @ unit rule`, as in `APPROVER @ competent`. */
  who: word,
  /** `pool`, `leastLoaded`, `named <username>` or `sameAs <step>`. */
  assign: word.optional(),
  notSameAs: z.array(key).optional(),
  time: limit,
  form: key.optional(),
  checklist: z.array(bilingual).optional(),
  actions: z.record(key, ActionSource),
  can: z.array(z.enum(['requestSupplement', 'stop'])).optional(),
  sendBackTo: z.array(key).optional(),
  onTimeout: z.strictObject({ after: limit, do: key, why: bilingual }).optional(),
  opinion: flag.optional(),
});
export type TaskSource = z.infer<typeof TaskSource>;

const ChooseSource = z.strictObject({
  choose: bilingual,
  branches: z.array(z.strictObject({ when: expression.optional(), to: key })).min(2),
});
const ForkSource = z.strictObject({ fork: bilingual, branches: z.array(key).min(2), join: key });
const MergeSource = z.strictObject({ merge: bilingual, to: key });
const EndSource = z.strictObject({ end: bilingual });

const StepSource = keyedUnion({
  task: TaskSource,
  choose: ChooseSource,
  fork: ForkSource,
  merge: MergeSource,
  end: EndSource,
});
export type StepSource = z.infer<typeof StepSource>;

const OfficerFormSource = z.strictObject({
  title: bilingual,
  intro: bilingual.optional(),
  fields: z.record(key, FieldSource),
  rules: z.record(key, RuleSource).optional(),
});
export type OfficerFormSource = z.infer<typeof OfficerFormSource>;

/** workflow.yaml: the steps, and the forms that officers fill in at them. */
export const WorkflowFile = z.strictObject({
  start: key,
  steps: z.record(key, StepSource),
  lists: z.record(key, OptionsSource).optional(),
  forms: z.record(key, OfficerFormSource).optional(),
});
export type WorkflowFile = z.infer<typeof WorkflowFile>;
