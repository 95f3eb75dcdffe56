import { isDeepStrictEqual } from 'node:util';
import { forkOf, isClockStopped, isFinished, replay, scopesOf, type DossierAction } from '@motcua/domain';
import type { WalkedDossier } from './dossier.js';

/** No branch is lost and none counted twice: those arrived and those with work in them make up the fork. */
export function checkBranches({ state, procedure: { workflow } }: WalkedDossier): string | null {
  if (!isFinished(state.lifecycle) && state.tasks.length === 0) return 'nothing is open';
  const waiting = Object.entries(state.arrived);
  if (waiting.length === 0) return null;
  const scopes = scopesOf(workflow);
  for (const [join, arrived] of waiting) {
    const branches = state.tasks.flatMap(({ stepKey }) =>
      (scopes.get(stepKey) ?? []).filter((around) => around.join === join).map(({ branch }) => branch),
    );
    const open = new Set(branches).size;
    if (arrived + open !== forkOf(workflow, join)?.branches.length) {
      return `branches lost at ${join}: ${arrived} arrived, ${open} open`;
    }
  }
  return null;
}

/** Nobody signed what they had drafted, whatever posts they hold; and whom the dossier concerns did nothing on it. */
export function checkDuties({ actions, people, procedure: { workflow } }: WalkedDossier): string | null {
  const drafted = new Set<string>();
  for (const { type, actor, facts } of actions) {
    const { accountId } = actor;
    if (accountId === null) continue;
    if (people.concerned.includes(accountId)) return `${accountId} acted on their own dossier: ${type}`;
    if (type !== 'stepCompleted') continue;
    const step = workflow.steps[facts.stepKey];
    if (step?.type !== 'userTask' || step.opinion) continue;
    const issues = step.actions.some(({ effect }) => effect === 'ISSUE_RESULT');
    if (step.role === 'APPROVER' && drafted.has(accountId)) return `${accountId} approved their own draft`;
    if (step.role === 'CASE_OFFICER' && !issues) drafted.add(accountId);
  }
  return null;
}

/** A finished dossier has nothing open; its clock and its promises are in order, and its history gives its state. */
export function checkEnd({ state, actions, procedure: { workflow } }: WalkedDossier): string | null {
  if (state.tasks.length > 0) return `finished with open tasks`;
  const { clock } = state;
  if (clock.pausedSince !== null && !isClockStopped(workflow, state)) return 'the clock stands still';
  const dates = clock.promises.map(({ dueAt }) => dueAt);
  if (dates.some((date, index) => date < (dates[index - 1] ?? 0))) return 'a promise became earlier';
  const stored = JSON.parse(JSON.stringify(actions)) as DossierAction[];
  return isDeepStrictEqual(replay(stored), JSON.parse(JSON.stringify(state)))
    ? null
    : 'history does not give the stored state';
}
