import type { StepAction, Text, UserTaskStep } from '@motcua/domain';
import { change, conditionText, NOTHING, plain, type ProcedureChange, replaced } from './change.js';
import type { Workflows } from './diff-step.js';
import { align } from './keyed.js';
import { nameOf } from './step-words.js';

/** The buttons of a step. */
export function diffActions(
  before: UserTaskStep,
  after: UserTaskStep,
  workflows: Workflows,
): ProcedureChange[] {
  const { added, removed, kept } = align(before.actions, after.actions, ({ key }) => key);
  const place = (action: StepAction): string => `workflow.steps.${after.key}.actions.${action.key}`;
  const at: Text = { vi: `ở bước “${after.name.vi}”`, en: `at the step “${after.name.en}”` };
  return [
    ...added.map((action) =>
      change(
        'OFFICER',
        place(action),
        `Thêm thao tác “${action.label.vi}” ${at.vi}`,
        `New act “${action.label.en}” ${at.en}`,
      ),
    ),
    ...removed.map((action) =>
      change(
        'OFFICER',
        place(action),
        `Bỏ thao tác “${action.label.vi}” ${at.vi}`,
        `The act “${action.label.en}” ${at.en} is gone`,
      ),
    ),
    ...kept.flatMap(([old, now]) => diffAction(old, now, place(now), workflows)),
  ];
}

function diffAction(
  before: StepAction,
  after: StepAction,
  place: string,
  { before: earlier, after: later }: Workflows,
): ProcedureChange[] {
  const about = (vi: string, en: string): Text => ({
    vi: `${vi} “${after.label.vi}”`,
    en: `${en} “${after.label.en}”`,
  });
  const compare = (what: Text, read: (action: StepAction) => Text) =>
    replaced('OFFICER', place, what, read(before), read(after));
  const target = ({ to }: StepAction, workflow: typeof earlier): Text =>
    to === undefined ? NOTHING : nameOf(workflow, to);
  return [
    ...compare({ vi: 'Tên thao tác', en: 'Name of the act' }, ({ label }) => label),
    ...replaced(
      'OFFICER',
      place,
      about('Bước tiếp theo của thao tác', 'What follows the act'),
      target(before, earlier),
      target(after, later),
    ),
    ...compare(about('Hiệu lực của', 'Effect of'), ({ effect, document, outcome }) =>
      plain([effect, document, outcome].filter((part) => part !== undefined).join(' ')),
    ),
    ...compare(about('Điều kiện của', 'Condition of'), ({ guard }) => conditionText(guard)),
    ...compare(about('Ghi chú khi', 'Note with'), ({ note }) => plain(note)),
    ...compare(about('Chọn người cho bước sau khi', 'Puts in charge:'), ({ assigns }) =>
      plain(assigns ?? ''),
    ),
    ...compare(about('Phiếu xử lý khi', 'Form needed for'), ({ form }) => plain(form === false ? 'no' : '')),
    ...compare(about('Hệ quả của', 'Consequence of'), ({ consequence }) => consequence ?? NOTHING),
  ];
}
