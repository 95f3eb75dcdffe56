import type { Text } from '@motcua/domain';
import { stepPlace, tasksOf } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

/** What the system does when nobody answered is said with its reason, and is nothing that only a person may do. */
export const silenceHasAReason: LintRule = {
  name: 'silence-has-a-reason',
  check({ workflow }) {
    const { supplement } = workflow;
    const lapsed: Complaint[] = [];
    if (supplement && !isSaid(supplement.why)) lapsed.push(unsaid('workflow.supplement.why'));
    if (supplement && !supplement.legalBasis.trim()) {
      const vi = 'Dừng giải quyết phải có căn cứ pháp lý: thêm law';
      lapsed.push(error('workflow.supplement.law', vi, 'Stopping a dossier needs its legal basis: add law'));
    }
    return [
      ...lapsed,
      ...tasksOf(workflow).flatMap(({ key, onTimeout, actions }): Complaint[] => {
        if (!onTimeout) return [];
        const place = `${stepPlace(key)}.onTimeout`;
        const { effect, guard } = actions.find((action) => action.key === onTimeout.action) ?? {};
        const reason = [
          ...(isSaid(onTimeout.why) ? [] : [unsaid(`${place}.why`)]),
          ...(guard ? [conditional(`${place}.do`)] : []),
        ];
        if (effect !== 'ISSUE_RESULT' && effect !== 'REFUSE_AT_INTAKE') return reason;
        const vi = `Hệ thống không được tự làm ${effect} khi hết giờ: chọn thao tác chuyển cho một người`;
        return [
          ...reason,
          error(
            `${place}.do`,
            vi,
            `The system may not do ${effect} because time ran out: choose an action that hands on to a person`,
          ),
        ];
      }),
    ];
  },
};

function isSaid({ vi, en }: Text): boolean {
  return vi.trim() !== '' && en.trim() !== '';
}

/** Time runs out whether the condition holds or not. */
function conditional(place: string): Complaint {
  const vi = 'Thao tác làm khi hết giờ không được có điều kiện: chọn thao tác không có guard';
  return error(
    place,
    vi,
    'What is done when time runs out may have no condition: choose an action without a guard',
  );
}

function unsaid(place: string): Complaint {
  return error(
    place,
    'Chưa nói vì sao im lặng được coi là trả lời: viết lý do cho người dân đọc',
    'Why silence counts as an answer is not said: write the reason for the citizen to read',
  );
}
