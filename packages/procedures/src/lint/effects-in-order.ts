import { stepOf, type EndEvent, type StepEffect, type WorkflowDefinition } from '@motcua/domain';
import { stepPlace } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';
import { EFFECT_PHASES, PHASE_WORDS, phasesOf, type Phase } from './phases.js';

/** First acceptance, then a result, then its hand-over: what the life cycle would refuse at run time. */
export const effectsInOrder: LintRule = {
  name: 'effects-in-order',
  check({ workflow }) {
    const found: Complaint[] = [];
    for (const [key, phases] of phasesOf(workflow)) {
      const step = stepOf(workflow, key);
      for (const phase of phases) {
        if (step?.type === 'endEvent') found.push(...checkEnd(step, phase));
        if (step?.type !== 'userTask') continue;
        for (const { key: name, effect } of step.actions) {
          if (!effect || EFFECT_PHASES[effect].from === phase) continue;
          found.push(outOfPlace(`${stepPlace(key)}.actions.${name}`, effect, phase));
        }
      }
    }
    return [...found, ...checkStart(workflow)];
  },
};

function outOfPlace(place: string, effect: StepEffect, phase: Phase): Complaint {
  const { vi, en } = PHASE_WORDS[phase];
  return error(
    place,
    `${effect} không đúng chỗ, lúc này ${vi}: bỏ effect, hoặc đổi đường dẫn tới bước này`,
    `${effect} is out of place, by then ${en}: take the effect away, or mend the way to this step`,
  );
}

/** An end with an outcome closes an accepted dossier that gets no paper; one without it follows a result. */
function checkEnd({ key, outcome }: EndEvent, phase: Phase): Complaint[] {
  if (phase === 'SUBMITTED') {
    const vi = 'Hồ sơ kết thúc khi chưa được tiếp nhận: dùng thao tác từ chối tiếp nhận (REFUSE_AT_INTAKE)';
    return [
      error(
        stepPlace(key),
        vi,
        'The dossier ends before it is accepted: use an action that refuses it at intake',
      ),
    ];
  }
  const place = `${stepPlace(key)}.outcome`;
  if (phase === 'ACCEPTED' && outcome === undefined) {
    const vi = 'Hồ sơ kết thúc ở đây mà không có kết quả: thêm outcome (GRANTED, REFUSED hoặc NOTIFIED)';
    return [
      error(place, vi, 'The dossier ends here with no result: add an outcome (GRANTED, REFUSED or NOTIFIED)'),
    ];
  }
  if (phase === 'COMPLETED' && outcome !== undefined) {
    const vi = 'Kết quả đã phát hành ở bước trước, nên bỏ outcome ở đây';
    return [error(place, vi, 'The result was issued at an earlier step; take the outcome away')];
  }
  return [];
}

function checkStart(workflow: WorkflowDefinition): Complaint[] {
  const step = stepOf(workflow, workflow.start);
  if (step?.type === 'userTask' && step.actions.some(({ effect }) => effect === 'ACCEPT')) return [];
  const vi = 'Bước đầu phải là một người tiếp nhận hồ sơ (một thao tác có effect ACCEPT)';
  return [
    error('workflow.start', vi, 'The first step must be a person who accepts (an action with effect ACCEPT)'),
  ];
}
