import { z } from 'zod';
import { FREE_BUILTINS } from '@motcua/domain';
import { keyedUnion } from '../source/keyed-union.js';
import { bilingual, expression, flag, integer, key, limit, procedureCode, word } from '../source/scalars.js';
import { MOST_STEPS } from '../lint/size-bounded.js';
import { FieldSource, OptionsSource, RuleSource } from './field-source.js';

const outcome = z.enum(['GRANTED', 'REFUSED', 'NOTIFIED']);

const ActionSource = z.strictObject({
  label: bilingual,
  to: key.optional(),
  /** The step whose officer is chosen by the person who acts. */
  assigns: key.optional(),
  effect: z.enum(['ACCEPT', 'REFUSE_AT_INTAKE', 'ISSUE_RESULT', 'HAND_OVER']).optional(),
  document: word.optional(),
  outcome: outcome.optional(),
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
  /** `ROLE @ unit rule`, as in `APPROVER @ competent`; `OWNER @ …` is the citizen. */
  who: word,
  /** `pool`, `leastLoaded`, `named <username>` or `sameAs <step>`. */
  assign: word.optional(),
  notSameAs: z.array(key).optional(),
  time: limit,
  form: key.optional(),
  checklist: z.array(bilingual).optional(),
  actions: z.record(key, ActionSource),
  can: z.array(z.enum(['requestSupplement', 'requestPayment', 'stop'])).optional(),
  sendBackTo: z.array(key).optional(),
  onTimeout: z.strictObject({ after: limit, do: key, why: bilingual }).optional(),
  opinion: flag.optional(),
  stopsClock: flag.optional(),
});
export type TaskSource = z.infer<typeof TaskSource>;

const ChooseSource = z.strictObject({
  choose: bilingual,
  branches: z.array(z.strictObject({ when: expression.optional(), to: key })).min(2),
});
const ForkSource = z.strictObject({ fork: bilingual, branches: z.array(key).min(2), join: key });
const MergeSource = z.strictObject({ merge: bilingual, to: key });
const EndSource = z.strictObject({ end: bilingual, outcome: outcome.optional() });

/** What is public and whether the clock stands still: the same for everything that waits. */
const waiting = { public: bilingual.optional(), to: key, stopsClock: flag.optional() };

const WaitSource = z.strictObject({ wait: bilingual, for: limit, ...waiting });
const ServiceSource = z.strictObject({
  service: bilingual,
  connector: word,
  /** Name in the message → expression. */
  sends: z.record(key, expression),
  /** Name in the answer → its type. */
  gives: z.record(key, z.enum(['boolean', 'number', 'string', 'date'])),
  patience: limit,
  fallback: key,
  ...waiting,
});
export type ServiceSource = z.infer<typeof ServiceSource>;
const RuleTaskSource = z.strictObject({ rule: bilingual, sets: z.record(key, expression), to: key });
const SubDossierSource = z.strictObject({
  dossier: bilingual,
  procedure: procedureCode,
  /** Unit rule of the agency that decides it. */
  competent: word,
  /** Field of the other form → expression. */
  answers: z.record(key, expression),
  /** Document there → document here. */
  documents: z.record(key, key).optional(),
  time: limit,
  fallback: key,
  ...waiting,
});
export type SubDossierSource = z.infer<typeof SubDossierSource>;

const StepSource = keyedUnion({
  task: TaskSource,
  choose: ChooseSource,
  fork: ForkSource,
  merge: MergeSource,
  wait: WaitSource,
  service: ServiceSource,
  rule: RuleTaskSource,
  dossier: SubDossierSource,
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

const TOO_MANY = {
  error: `At most ${MOST_STEPS} steps`,
  params: { text: { vi: `Nhiều nhất ${MOST_STEPS} bước`, en: `At most ${MOST_STEPS} steps` } },
};

/** workflow.yaml: the steps, and the forms that officers fill in at them. */
export const WorkflowFile = z.strictObject({
  start: key,
  /** Acts that every dossier offers, and this procedure does not. */
  forbids: z.array(z.enum(FREE_BUILTINS)).optional(),
  /** How often the limit may be extended with an apology. */
  extensions: integer.optional(),
  /** When a supplement is not answered in time the dossier is stopped. */
  supplement: z.strictObject({ answerWithin: limit, why: bilingual, law: word }).optional(),
  steps: z.record(key, StepSource).refine((steps) => Object.keys(steps).length <= MOST_STEPS, TOO_MANY),
  lists: z.record(key, OptionsSource).optional(),
  forms: z.record(key, OfficerFormSource).optional(),
});
export type WorkflowFile = z.infer<typeof WorkflowFile>;
