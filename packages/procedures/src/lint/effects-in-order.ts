import type { StepEffect, UserTaskStep } from '@motcua/domain';
import { nextOf, stepPlace } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

type Phase = 'SUBMITTED' | 'ACCEPTED' | 'COMPLETED';

const ALLOWED: Readonly<Record<StepEffect, { from: Phase; to: Phase }>> = {
  ACCEPT: { from: 'SUBMITTED', to: 'ACCEPTED' },
  REFUSE_AT_INTAKE: { from: 'SUBMITTED', to: 'COMPLETED' },
  ISSUE_RESULT: { from: 'ACCEPTED', to: 'COMPLETED' },
  HAND_OVER: { from: 'COMPLETED', to: 'COMPLETED' },
};

const SAYS: Readonly<Record<Phase, { vi: string; en: string }>> = {
  SUBMITTED: { vi: 'hồ sơ chưa được tiếp nhận', en: 'the dossier is not yet accepted' },
  ACCEPTED: {
    vi: 'hồ sơ đã được tiếp nhận mà chưa có kết quả',
    en: 'the dossier is accepted but has no result',
  },
  COMPLETED: { vi: 'hồ sơ đã có kết quả', en: 'the dossier already has its result' },
};

/** First acceptance, then a result, then its hand-over: what the life cycle would refuse at run time. */
export const effectsInOrder: LintRule = {
  name: 'effects-in-order',
  check({ workflow }) {
    const found = new Map<string, Complaint>();
    const seen = new Set<string>();
    const queue: [key: string, phase: Phase][] = [[workflow.start, 'SUBMITTED']];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [key, phase] = next;
      const step = Object.hasOwn(workflow.steps, key) ? workflow.steps[key] : undefined;
      if (!step || seen.has(`${key} ${phase}`)) continue;
      seen.add(`${key} ${phase}`);
      if (step.type !== 'userTask') {
        for (const to of nextOf(step)) queue.push([to, phase]);
        continue;
      }
      for (const { key: name, effect, to } of step.actions) {
        const rule = effect && ALLOWED[effect];
        if (rule && rule.from !== phase) {
          const place = `${stepPlace(key)}.actions.${name}`;
          found.set(`${place} ${phase}`, tooEarlyOrLate(place, effect, phase));
        }
        if (to !== undefined) queue.push([to, rule?.to ?? phase]);
      }
    }
    return [...found.values(), ...checkStart(workflow.steps[workflow.start] as UserTaskStep | undefined)];
  },
};

function tooEarlyOrLate(place: string, effect: StepEffect, phase: Phase): Complaint {
  return error(
    place,
    `${effect} không đúng chỗ: lúc này ${SAYS[phase].vi}`,
    `${effect} is out of place: by then ${SAYS[phase].en}`,
  );
}

function checkStart(step: UserTaskStep | undefined): Complaint[] {
  if (step?.type === 'userTask' && step.actions.some(({ effect }) => effect === 'ACCEPT')) return [];
  const vi = 'Bước đầu phải là một người tiếp nhận hồ sơ (một thao tác có effect ACCEPT)';
  return [
    error('workflow.start', vi, 'The first step must be a person who accepts (an action with effect ACCEPT)'),
  ];
}
