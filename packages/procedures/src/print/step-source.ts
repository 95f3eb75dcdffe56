import { printExpression, printLimit, type Expression, type Text, type WorkflowStep } from '@motcua/domain';
import { bilingual, type Source, yes } from './source-words.js';
import { taskSource } from './task-source.js';

/** A compiled step as it is written in workflow.yaml. */
export function stepSource(step: WorkflowStep): Record<string, Source> {
  switch (step.type) {
    case 'userTask':
      return taskSource(step);
    case 'exclusiveGateway':
      return {
        choose: bilingual(step.name),
        branches: step.branches.map(({ when, to }) => ({ when: when && printExpression(when), to })),
      };
    case 'parallelFork':
      return { fork: bilingual(step.name), branches: step.branches, join: step.join };
    case 'parallelJoin':
      return { merge: bilingual(step.name), to: step.to };
    case 'businessRuleTask':
      return { rule: bilingual(step.name), sets: expressions(step.sets), to: step.to };
    case 'timerEvent':
      return { wait: bilingual(step.name), ...waiting(step), for: printLimit(step.after), to: step.to };
    case 'serviceTask':
      return {
        service: bilingual(step.name),
        ...waiting(step),
        connector: step.connector,
        sends: expressions(step.sends),
        gives: { ...step.gives },
        patience: printLimit(step.patience),
        to: step.to,
        fallback: step.fallback,
      };
    case 'subDossier':
      return {
        dossier: bilingual(step.name),
        ...waiting(step),
        procedure: step.procedure,
        competent: step.competent,
        answers: expressions(step.answers),
        documents: Object.keys(step.documents).length > 0 ? { ...step.documents } : undefined,
        time: printLimit(step.time),
        to: step.to,
        fallback: step.fallback,
      };
    case 'endEvent':
      return { end: bilingual(step.name), outcome: step.outcome };
  }
}

function waiting({ publicName, stopsClock }: { publicName?: Text; stopsClock?: boolean }): {
  public: Source;
  stopsClock: Source;
} {
  return { public: publicName && bilingual(publicName), stopsClock: yes(stopsClock) };
}

function expressions(of: Readonly<Record<string, Expression>>): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([name, term]) => [name, printExpression(term)]));
}
