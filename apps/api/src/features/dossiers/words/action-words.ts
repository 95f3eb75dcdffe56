import type { DossierAction, StepAction, Text, WorkflowDefinition } from '@motcua/domain';
import { BUILTIN_ACTION_WORDS } from './builtin-action-words.js';
import { type ActionWords, type Describe, internal, type Of, open } from './describe.js';
import { stepKeyOf, stepNameOf, stepOf } from './step-name.js';
import { WAITING_WORDS } from './waiting-words.js';

export type { ActionWords } from './describe.js';

/** The act as officers read it. */
export function actionWords(definition: WorkflowDefinition, action: DossierAction): ActionWords {
  // The table is total over the types; TypeScript cannot see that key and argument belong together.
  const describe = OFFICER_WORDS[action.type] as (
    action: DossierAction,
    of: WorkflowDefinition,
  ) => ActionWords;
  return describe(action, definition);
}

/** The act as the owner reads it; null for what is between officers. */
export function ownerWords(definition: WorkflowDefinition, action: DossierAction): ActionWords | null {
  const words = actionWords(definition, action);
  if (words.internal) return null;
  return action.type === 'stepCompleted' ? ownersStep(definition, action) : words;
}

const OFFICER_WORDS: Describe = {
  ...BUILTIN_ACTION_WORDS,
  ...WAITING_WORDS,
  submitted: () => open({ vi: 'Nộp hồ sơ', en: 'Dossier submitted' }, null),
  stepCompleted: ({ facts }, definition) => {
    const name = stepNameOf(definition, facts.stepKey);
    const label = stepAction(definition, facts)?.label ?? { vi: facts.actionKey, en: facts.actionKey };
    const silent = facts.silence ? SILENCE : { vi: '', en: '' };
    return open(
      { vi: `${name.vi}: ${label.vi}${silent.vi}`, en: `${name.en}: ${label.en}${silent.en}` },
      facts.note,
    );
  },
  taskClaimed: ({ taskKey }, definition) => internal(ofTask(definition, taskKey, CLAIMED), null),
  taskReleased: ({ taskKey }, definition) => internal(ofTask(definition, taskKey, RELEASED), null),
  taskAssigned: ({ taskKey, facts }, definition) =>
    internal(toSomebody(ofTask(definition, taskKey, ASSIGNED), facts.assigneeName), facts.note),
  taskHandedOver: ({ taskKey, facts }, definition) =>
    internal(toSomebody(ofTask(definition, taskKey, HANDED_OVER), facts.assigneeName), facts.note),
  sentBack: ({ facts }, definition) => {
    const to = stepNameOf(definition, facts.toStep);
    return internal({ vi: `Trả về bước: ${to.vi}`, en: `Sent back to: ${to.en}` }, facts.note);
  },
  noteAdded: ({ facts }) => internal({ vi: 'Ghi chú nội bộ', en: 'Internal note' }, facts.text),
  messageSent: ({ facts }) => open({ vi: 'Tin nhắn', en: 'Message' }, facts.text),
};

const SILENCE: Text = { vi: ' (hết hạn trả lời)', en: ' (no answer in time)' };
const CLAIMED: Text = { vi: 'Nhận xử lý', en: 'Taken' };
const RELEASED: Text = { vi: 'Trả lại đơn vị', en: 'Put back' };
const ASSIGNED: Text = { vi: 'Phân công', en: 'Assigned' };
const HANDED_OVER: Text = { vi: 'Bàn giao', en: 'Handed over' };

/** What an officer writes on a step is between officers, but for a refusal, which owes the owner its reason. */
function ownersStep(definition: WorkflowDefinition, { facts }: Of<'stepCompleted'>): ActionWords {
  const step = stepOf(definition, facts.stepKey);
  const action = stepAction(definition, facts);
  const name = stepNameOf(definition, facts.stepKey);
  const own = step?.type === 'userTask' && step.role === 'OWNER';
  if (own && action) {
    const silent = facts.silence ? SILENCE : { vi: '', en: '' };
    const { vi, en } = action.label;
    return open(
      { vi: `${name.vi}: ${vi}${silent.vi}`, en: `${name.en}: ${en}${silent.en}` },
      // Written by the owner themselves, or why silence counted as this answer.
      facts.note,
    );
  }
  const done: Text = { vi: `Đã xong bước: ${name.vi}`, en: `Step done: ${name.en}` };
  const title = action?.effect ? EFFECTS[action.effect] : done;
  return open(title, action?.effect === 'REFUSE_AT_INTAKE' ? facts.note : null);
}

const EFFECTS: Record<NonNullable<StepAction['effect']>, Text> = {
  ACCEPT: { vi: 'Hồ sơ được tiếp nhận', en: 'Dossier accepted' },
  REFUSE_AT_INTAKE: { vi: 'Hồ sơ không được tiếp nhận', en: 'Dossier not accepted' },
  ISSUE_RESULT: { vi: 'Đã có kết quả', en: 'The result is ready' },
  HAND_OVER: { vi: 'Đã trả kết quả', en: 'Result handed over' },
};

/** `${words}: ${name of the step}`. */
function ofTask(definition: WorkflowDefinition, taskKey: string | null, words: Text): Text {
  const name = stepNameOf(definition, stepKeyOf(taskKey));
  return { vi: `${words.vi}: ${name.vi}`, en: `${words.en}: ${name.en}` };
}

function toSomebody({ vi, en }: Text, name: string): Text {
  return { vi: `${vi} cho ${name}`, en: `${en} to ${name}` };
}

function stepAction(
  definition: WorkflowDefinition,
  { stepKey, actionKey }: { stepKey: string; actionKey: string },
): StepAction | undefined {
  const step = stepOf(definition, stepKey);
  return step?.type === 'userTask' ? step.actions.find(({ key }) => key === actionKey) : undefined;
}
