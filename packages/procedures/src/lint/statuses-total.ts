import { isWaitingStep, type StepBuiltin, type WorkflowStep } from '@motcua/domain';
import { stepPlace } from './flow.js';
import { error, warning, type Complaint, type LintRule } from './lint-rule.js';
import { PHASE_WORDS, phasesOf, type Phase } from './phases.js';

/** Where the life cycle lets the owner be asked, or the dossier be stopped. */
const BUILTIN_PHASES: Readonly<Record<StepBuiltin, readonly Phase[]>> = {
  requestSupplement: ['SUBMITTED', 'ACCEPTED'],
  requestPayment: ['ACCEPTED'],
  stop: ['SUBMITTED', 'ACCEPTED'],
};

/** Every step stands under one national status, and offers only what the life cycle allows there. */
export const statusesTotal: LintRule = {
  name: 'statuses-total',
  check({ workflow }) {
    const phases = phasesOf(workflow);
    return Object.values(workflow.steps).flatMap((step) => {
      if (step.type !== 'userTask' && !isWaitingStep(step)) return [];
      const own = [...(phases.get(step.key) ?? [])];
      if (own.length > 1) return [ambiguous(step.key, own)];
      return own.flatMap((phase) => [...checkBuiltins(step, phase), ...checkClock(step, phase)]);
    });
  },
};

function ambiguous(key: string, phases: readonly Phase[]): Complaint {
  const [vi, en] = [
    phases.map((phase) => PHASE_WORDS[phase].vi),
    phases.map((phase) => PHASE_WORDS[phase].en),
  ];
  return error(
    stepPlace(key),
    `Không rõ trạng thái quốc gia, vì có đường tới đây khi ${vi.join(', có đường khi ')}: tách thành hai bước`,
    `Its national status is not clear: ways lead here when ${en.join(' and when ')}; make two steps of it`,
  );
}

function checkBuiltins(step: WorkflowStep, phase: Phase): Complaint[] {
  if (step.type !== 'userTask') return [];
  const { vi, en } = PHASE_WORDS[phase];
  return step.builtins
    .filter((builtin) => !BUILTIN_PHASES[builtin]?.includes(phase))
    .map((builtin) =>
      error(
        `${stepPlace(step.key)}.can`,
        `Không làm được ${builtin} khi ${vi}: bỏ khỏi "can"`,
        `${builtin} cannot be done when ${en}: take it out of "can"`,
      ),
    );
}

function checkClock(step: WorkflowStep, phase: Phase): Complaint[] {
  if (phase === 'ACCEPTED' || !('stopsClock' in step) || !step.stopsClock) return [];
  const { vi, en } = PHASE_WORDS[phase];
  return [
    warning(
      `${stepPlace(step.key)}.stopsClock`,
      `Lúc này không có thời hạn nào đang chạy (${vi}): bỏ stopsClock`,
      `No time runs here (${en}): take stopsClock away`,
    ),
  ];
}
