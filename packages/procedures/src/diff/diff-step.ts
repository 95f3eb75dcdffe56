import {
  formatLimit,
  printExpression,
  type Expression,
  type Text,
  type UserTaskStep,
  type WorkflowDefinition,
  type WorkflowStep,
} from '@motcua/domain';
import { change, conditionText, NOTHING, plain, type ProcedureChange, replaced } from './change.js';
import { diffActions } from './diff-actions.js';
import { nameOf, stepTimes, stepWays, stepWho } from './step-words.js';

export interface Workflows {
  before: WorkflowDefinition;
  after: WorkflowDefinition;
}

const ASPECTS: readonly [what: Text, read: (step: WorkflowStep) => Text][] = [
  [{ vi: 'Ai làm bước', en: 'Who does' }, stepWho],
  [{ vi: 'Thời gian của bước', en: 'Time for' }, stepTimes],
  [
    { vi: 'Kết cục của bước', en: 'Outcome at' },
    (step) => plain(step.type === 'endEvent' ? (step.outcome ?? '') : ''),
  ],
  [{ vi: 'Dừng tính thời hạn ở bước', en: 'The clock stands still at' }, clockText],
  [{ vi: 'Dữ liệu trao đổi ở bước', en: 'Data exchanged at' }, (step) => plain(exchangeText(step))],
];

/** How one step of the same key differs. */
export function diffStep(before: WorkflowStep, after: WorkflowStep, workflows: Workflows): ProcedureChange[] {
  const place = `workflow.steps.${after.key}`;
  if (before.type !== after.type) {
    return [
      change(
        'OFFICER',
        place,
        `Bước “${after.name.vi}” đổi loại: ${before.type} → ${after.type}`,
        `The step “${after.name.en}” changes kind: ${before.type} → ${after.type}`,
      ),
    ];
  }
  const about = (what: Text): Text => ({
    vi: `${what.vi} “${after.name.vi}”`,
    en: `${what.en} “${after.name.en}”`,
  });
  return [
    ...replaced('OFFICER', place, { vi: 'Tên bước', en: 'Name of the step' }, before.name, after.name),
    ...replaced(
      'CITIZEN',
      place,
      about({ vi: 'Lời báo cho người dân ở bước', en: 'What citizens read at' }),
      publicText(before),
      publicText(after),
    ),
    ...ASPECTS.flatMap(([what, read]) => replaced('OFFICER', place, about(what), read(before), read(after))),
    ...replaced(
      'OFFICER',
      place,
      about({ vi: 'Bước tiếp theo sau', en: 'What follows' }),
      waysText(before, workflows.before),
      waysText(after, workflows.after),
    ),
    ...(before.type === 'userTask' && after.type === 'userTask'
      ? diffTask(before, after, about, workflows)
      : []),
  ];
}

function diffTask(
  before: UserTaskStep,
  after: UserTaskStep,
  about: (what: Text) => Text,
  { before: earlier, after: later }: Workflows,
): ProcedureChange[] {
  const place = `workflow.steps.${after.key}`;
  const compare = (
    vi: string,
    en: string,
    read: (step: UserTaskStep, workflow: WorkflowDefinition) => Text,
  ) => replaced('OFFICER', place, about({ vi, en }), read(before, earlier), read(after, later));
  const steps = (keys: readonly string[], workflow: WorkflowDefinition): Text => named(keys, workflow);
  return [
    ...compare('Cách giao việc của', 'How it is assigned:', ({ assignment }) =>
      plain(Object.values(assignment).join(' ')),
    ),
    ...compare('Không được là người đã làm:', 'May not be whoever did:', ({ notSameAs }, workflow) =>
      steps(notSameAs, workflow),
    ),
    ...compare('Được trả lại về:', 'May be sent back to:', ({ sendBackTo }, workflow) =>
      steps(sendBackTo, workflow),
    ),
    ...compare('Phiếu xử lý của', 'Form of', ({ form }) => plain(form ?? '')),
    ...compare('Việc phải kiểm tra ở', 'Checklist of', ({ checklist }) => ({
      vi: checklist.map(({ vi }) => vi).join('; '),
      en: checklist.map(({ en }) => en).join('; '),
    })),
    ...compare('Thao tác cho phép ở', 'Acts allowed at', ({ builtins }) => plain(builtins.join(', '))),
    ...compare('Khi quá thời hạn ở', 'When time runs out at', ({ onTimeout }) =>
      onTimeout
        ? {
            vi: `sau ${formatLimit(onTimeout.after).vi}: ${onTimeout.why.vi}`,
            en: `after ${formatLimit(onTimeout.after).en}: ${onTimeout.why.en}`,
          }
        : NOTHING,
    ),
    ...compare('Lấy ý kiến, không dừng thời hạn:', 'An opinion beside the clock:', ({ opinion }) =>
      plain(opinion ? 'x' : ''),
    ),
    ...diffActions(before, after, { before: earlier, after: later }),
  ];
}

function publicText(step: WorkflowStep): Text {
  return ('publicName' in step ? step.publicName : undefined) ?? NOTHING;
}

function clockText(step: WorkflowStep): Text {
  const stops = 'stopsClock' in step && step.stopsClock;
  return stops ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
}

function exchangeText(step: WorkflowStep): string {
  const terms = (of: Readonly<Record<string, Expression>>): string =>
    Object.entries(of)
      .map(([name, term]) => `${name} = ${printExpression(term)}`)
      .join(', ');
  if (step.type === 'businessRuleTask') return terms(step.sets);
  if (step.type === 'serviceTask') return `${terms(step.sends)} → ${Object.keys(step.gives).join(', ')}`;
  return step.type === 'subDossier' ? terms(step.answers) : '';
}

function waysText(step: WorkflowStep, workflow: WorkflowDefinition): Text {
  if (step.type !== 'exclusiveGateway') return named(stepWays(step), workflow);
  const inWords = (lang: keyof Text): string =>
    step.branches
      .map(({ when, to }) => `${conditionText(when)[lang]} → ${nameOf(workflow, to)[lang]}`)
      .join('; ');
  return { vi: inWords('vi'), en: inWords('en') };
}

function named(keys: readonly string[], workflow: WorkflowDefinition): Text {
  const names = keys.map((key) => nameOf(workflow, key));
  return { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') };
}
