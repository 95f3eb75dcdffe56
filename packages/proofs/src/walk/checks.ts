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
