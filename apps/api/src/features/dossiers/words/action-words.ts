import type { DossierAction, StepAction, Text, UserTaskStep, WorkflowDefinition } from '@motcua/domain';

/** An act of the history in words. */
export interface ActionWords {
  title: Text;
  text: string | null;
  /** Between officers: the owner never sees it. */
  internal: boolean;
}

type Of<T extends DossierAction['type']> = Extract<DossierAction, { type: T }>;
type Describe = {
  [T in DossierAction['type']]: (action: Of<T>, definition: WorkflowDefinition) => ActionWords;
};

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
  submitted: () => open({ vi: 'Nộp hồ sơ', en: 'Dossier submitted' }, null),
  stepCompleted: ({ facts }, definition) => {
    const { step, action } = stepOf(definition, facts.stepKey, facts.actionKey);
    const label = action?.label ?? { vi: facts.actionKey, en: facts.actionKey };
    const silent = facts.silence ? SILENCE : { vi: '', en: '' };
    return open(
      {
        vi: `${step?.name.vi ?? facts.stepKey}: ${label.vi}${silent.vi}`,
        en: `${step?.name.en ?? facts.stepKey}: ${label.en}${silent.en}`,
      },
      facts.note,
    );
  },
  taskClaimed: ({ taskKey }, definition) => internal(ofTask(definition, taskKey, CLAIMED), null),
  taskReleased: ({ taskKey }, definition) => internal(ofTask(definition, taskKey, RELEASED), null),
  taskAssigned: ({ taskKey, facts }, definition) => {
    const { vi, en } = ofTask(definition, taskKey, ASSIGNED);
    const title = { vi: `${vi} cho ${facts.assigneeName}`, en: `${en} to ${facts.assigneeName}` };
    return internal(title, facts.note);
  },
  supplementRequested: ({ facts }) => {
    const asked = facts.items.map(({ reason }) => `• ${reason}`);
    const text = [facts.note, ...asked].filter((line) => line !== null).join('\n');
    return open({ vi: 'Yêu cầu bổ sung hồ sơ', en: 'Supplement requested' }, text);
  },
  supplementAnswered: ({ facts }) => open({ vi: 'Bổ sung hồ sơ', en: 'Supplement sent' }, facts.note),
  withdrawn: ({ facts }) => open({ vi: 'Rút hồ sơ', en: 'Dossier withdrawn' }, facts.reason),
  stopped: ({ facts }) =>
    open({ vi: 'Dừng giải quyết', en: 'Processing stopped' }, `${facts.reason}\n${facts.legalBasis}`),
  sentBack: ({ facts }, definition) => {
    const to = stepOf(definition, facts.toStep).step?.name ?? { vi: facts.toStep, en: facts.toStep };
    return internal({ vi: `Trả về bước: ${to.vi}`, en: `Sent back to: ${to.en}` }, facts.note);
  },
  noteAdded: ({ facts }) => internal({ vi: 'Ghi chú nội bộ', en: 'Internal note' }, facts.text),
  messageSent: ({ facts }) => open({ vi: 'Tin nhắn', en: 'Message' }, facts.text),
};

const SILENCE: Text = { vi: ' (hết hạn trả lời)', en: ' (no answer in time)' };
const CLAIMED: Text = { vi: 'Nhận xử lý', en: 'Taken' };
const RELEASED: Text = { vi: 'Trả lại đơn vị', en: 'Put back' };
const ASSIGNED: Text = { vi: 'Phân công', en: 'Assigned' };

/** What an officer writes on a step is between officers, but for a refusal, which owes the owner its reason. */
function ownersStep(definition: WorkflowDefinition, { facts }: Of<'stepCompleted'>): ActionWords {
  const { step, action } = stepOf(definition, facts.stepKey, facts.actionKey);
  const name = step?.name ?? { vi: facts.stepKey, en: facts.stepKey };
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

function open(title: Text, text: string | null): ActionWords {
  return { title, text: text || null, internal: false };
}

function internal(title: Text, text: string | null): ActionWords {
  return { title, text: text || null, internal: true };
}

/** `${words}: ${name of the step}` of a task key `${stepKey}.${seq}`. */
function ofTask(definition: WorkflowDefinition, taskKey: string | null, words: Text): Text {
  const { step } = stepOf(definition, (taskKey ?? '').replace(/\.\d+$/, ''));
  return step ? { vi: `${words.vi}: ${step.name.vi}`, en: `${words.en}: ${step.name.en}` } : words;
}

function stepOf(
  { steps }: WorkflowDefinition,
  stepKey: string,
  actionKey?: string,
): { step: UserTaskStep | undefined; action: StepAction | undefined } {
  const found = Object.hasOwn(steps, stepKey) ? steps[stepKey] : undefined;
  const step = found?.type === 'userTask' ? found : undefined;
  return { step, action: step?.actions.find(({ key }) => key === actionKey) };
}
