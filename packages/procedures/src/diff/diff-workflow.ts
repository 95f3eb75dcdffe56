import { formatLimit, type Text, type WorkflowDefinition, type WorkflowStep } from '@motcua/domain';
import { change, NOTHING, plain, type ProcedureChange, replaced } from './change.js';
import { diffStep } from './diff-step.js';
import { align } from './keyed.js';
import { nameOf, stepTimes, stepWho } from './step-words.js';

/** What officers, and citizens who follow their dossier, will find otherwise. */
export function diffWorkflow(before: WorkflowDefinition, after: WorkflowDefinition): ProcedureChange[] {
  const { added, removed, kept } = align(
    Object.values(before.steps),
    Object.values(after.steps),
    ({ key }) => key,
  );
  return [
    ...replaced(
      'OFFICER',
      'workflow.start',
      { vi: 'Bước đầu', en: 'First step' },
      nameOf(before, before.start),
      nameOf(after, after.start),
    ),
    ...added.map((step) => toldStep('Thêm bước', 'New step', step)),
    ...removed.map((step) => toldStep('Bỏ bước', 'Step gone:', step)),
    ...kept.flatMap(([old, now]) => diffStep(old, now, { before, after })),
    ...diffRules(before, after),
  ];
}

function toldStep(vi: string, en: string, step: WorkflowStep): ProcedureChange {
  const details = [stepWho(step), stepTimes(step)].filter((text) => text.en !== '');
  const inWords = (lang: keyof Text): string =>
    details.length === 0 ? '' : ` (${details.map((text) => text[lang]).join(', ')})`;
  return change(
    'OFFICER',
    `workflow.steps.${step.key}`,
    `${vi} “${step.name.vi}”${inWords('vi')}`,
    `${en} “${step.name.en}”${inWords('en')}`,
  );
}

function diffRules(before: WorkflowDefinition, after: WorkflowDefinition): ProcedureChange[] {
  return [
    ...replaced(
      'OFFICER',
      'workflow.forbids',
      { vi: 'Thao tác không cho phép', en: 'Acts not allowed' },
      plain((before.forbids ?? []).join(', ')),
      plain((after.forbids ?? []).join(', ')),
    ),
    ...replaced(
      'BOTH',
      'workflow.extensions',
      { vi: 'Số lần được hẹn lại', en: 'How often a new date may be given' },
      plain(String(before.extensions ?? 1)),
      plain(String(after.extensions ?? 1)),
    ),
    ...replaced(
      'BOTH',
      'workflow.supplement',
      { vi: 'Thời hạn bổ sung hồ sơ', en: 'Time to supplement' },
      supplementText(before),
      supplementText(after),
    ),
  ];
}

function supplementText({ supplement }: WorkflowDefinition): Text {
  return supplement ? formatLimit(supplement.answerWithin) : NOTHING;
}
