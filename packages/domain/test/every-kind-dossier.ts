import type { WorkflowDefinition } from '../src/workflow/definition.js';
import { TestDossier } from './dossier.js';
import { EVERY_KIND } from './every-kind-workflow.js';
import { MONDAY_8, OFFICERS, OWNER, SYSTEM } from './office.js';

const { intake, case1 } = OFFICERS;

/** Accepted on Monday at 8:00; the service is asked. */
export function asked(definition: WorkflowDefinition = EVERY_KIND, meals = 300): TestDossier {
  const dossier = new TestDossier(definition, MONDAY_8, { meals });
  must(dossier.complete(intake, 'intake', 'accept'));
  return dossier;
}

/** Inspection, sub-dossier and posted list go on side by side. */
export function forked(definition: WorkflowDefinition = EVERY_KIND): TestDossier {
  const dossier = asked(definition);
  must(
    dossier.act(SYSTEM, {
      type: 'completeService',
      taskKey: dossier.taskKey('match'),
      values: { hit: true },
    }),
  );
  return dossier;
}

export function grantRoad(dossier: TestDossier): void {
  const taskKey = dossier.taskKey('roadPermit');
  const facts = { code: 'D-2', outcome: 'GRANTED', resultNumber: '7/GP' } as const;
  must(dossier.act(SYSTEM, { type: 'subDossierClosed', taskKey, ...facts }));
}

export function fire(dossier: TestDossier, stepKey: string): void {
  const { key: taskKey, timeoutAt } = dossier.task(stepKey);
  must(dossier.act(SYSTEM, { type: 'timeout', taskKey }, timeoutAt ?? 0));
}

/** All three branches have met; the draft is open. */
export function drafted(definition: WorkflowDefinition = EVERY_KIND): TestDossier {
  const dossier = forked(definition);
  grantRoad(dossier);
  must(dossier.complete(case1, 'inspect', 'go'));
  must(dossier.complete(case1, 'measure', 'done', { answers: { width: 12 } }));
  must(dossier.complete(case1, 'picture', 'done'));
  must(dossier.complete(case1, 'report', 'done'));
  fire(dossier, 'posted');
  return dossier;
}

/** The owner has agreed; the approver has it. */
export function proposed(definition: WorkflowDefinition = EVERY_KIND): TestDossier {
  const dossier = drafted(definition);
  must(dossier.complete(case1, 'draft', 'propose', { answers: { text: 'Đồng ý' } }));
  must(dossier.complete(OWNER, 'confirm', 'agree'));
  return dossier;
}

export function must(result: string): void {
  if (result !== 'OK') throw new Error(result);
}
