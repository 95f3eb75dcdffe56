import { nextSteps, stepOf, type StepEffect, type Text, type WorkflowDefinition } from '@motcua/domain';

/**
 * What the effects of steps move a dossier through: national status 1; 2 and 4; 9. Requests to the owner (5, 6)
 * come and go within the first two.
 */
export type Phase = 'SUBMITTED' | 'ACCEPTED' | 'COMPLETED';

/** In which phase an effect has its place, and which follows. */
export const EFFECT_PHASES: Readonly<Record<StepEffect, { from: Phase; to: Phase }>> = {
  ACCEPT: { from: 'SUBMITTED', to: 'ACCEPTED' },
  REFUSE_AT_INTAKE: { from: 'SUBMITTED', to: 'COMPLETED' },
  ISSUE_RESULT: { from: 'ACCEPTED', to: 'COMPLETED' },
  HAND_OVER: { from: 'COMPLETED', to: 'COMPLETED' },
};

export const PHASE_WORDS: Readonly<Record<Phase, Text>> = {
  SUBMITTED: { vi: 'hồ sơ chưa được tiếp nhận', en: 'the dossier is not yet accepted' },
  ACCEPTED: {
    vi: 'hồ sơ đã được tiếp nhận mà chưa có kết quả',
    en: 'the dossier is accepted but has no result',
  },
  COMPLETED: { vi: 'hồ sơ đã có kết quả', en: 'the dossier already has its result' },
};

/** Step → the phases in which a dossier can come to it, by following every way from the start. */
export function phasesOf(workflow: WorkflowDefinition): Map<string, Set<Phase>> {
  const found = new Map<string, Set<Phase>>();
  const queue: [key: string, phase: Phase][] = [[workflow.start, 'SUBMITTED']];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [key, phase] = next;
    const step = stepOf(workflow, key);
    const known = found.get(key) ?? new Set<Phase>();
    if (!step || known.has(phase)) continue;
    found.set(key, known.add(phase));
    if (step.type !== 'userTask') {
      for (const to of nextSteps(step)) queue.push([to, phase]);
      continue;
    }
    for (const { effect, to } of step.actions) {
      if (to !== undefined) queue.push([to, effect ? EFFECT_PHASES[effect].to : phase]);
    }
  }
  return found;
}
