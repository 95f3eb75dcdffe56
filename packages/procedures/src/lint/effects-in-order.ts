import {
  isWaitingStep,
  nextSteps,
  stepOf,
  type EndEvent,
  type StepEffect,
  type WorkflowDefinition,
} from '@motcua/domain';
import { stepPlace, tasksOf } from './flow.js';
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
    return [...found, ...checkStart(workflow), ...checkOpinions(workflow)];
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

/**
 * An opinion goes on while the owner is asked for something; but nothing may end then, so that whoever gives it could
 * not be let through.
 */
function checkOpinions(workflow: WorkflowDefinition): Complaint[] {
  return tasksOf(workflow)
    .filter((step) => step.opinion === true && endsAtOnce(workflow, nextSteps(step)))
    .map(({ key }) =>
      error(
        `${stepPlace(key)}.opinion`,
        'Sau ý kiến này hồ sơ kết thúc ngay, kể cả khi đang chờ người nộp: để một người làm bước tiếp theo',
        'Behind this opinion the dossier ends at once, even while the owner is being waited for: let a person follow',
      ),
    );
}

/** Whether an end is come to past nobody and nothing that takes time. */
function endsAtOnce(workflow: WorkflowDefinition, from: readonly string[]): boolean {
  const seen = new Set(from);
  for (const key of seen) {
    const step = stepOf(workflow, key);
    if (step?.type === 'endEvent') return true;
    if (!step || step.type === 'userTask' || isWaitingStep(step)) continue;
    for (const next of nextSteps(step)) seen.add(next);
  }
  return false;
}
