import { type DossierState, replay, withDefaults } from '@motcua/domain';
import { canonical, dossierColumns, type SealedAction } from '../../dossiers/index.js';
import { type Found, found } from './finding.js';
import type { DossierRow } from './history-rows.js';

/** The dossier's row against the replay of its whole history. */
export function checkState(dossier: DossierRow, actions: readonly SealedAction[]): Found[] {
  const last = actions.at(-1);
  if (!last) return [];
  const state = replay(actions);
  const stored = withDefaults(dossier.state);
  const keys = Object.keys({ ...state, ...stored }) as (keyof DossierState)[];
  const columns = dossierColumns(state, last);
  const differ = [
    ...keys
      .filter((key) => canonical(state[key] ?? null) !== canonical(stored[key] ?? null))
      .map((key) => `state.${key}`),
    ...(dossier.version === columns.version ? [] : ['version']),
    ...(dossier.lifecycle === columns.lifecycle ? [] : ['lifecycle']),
    ...(dossier.outcome === columns.outcome ? [] : ['outcome']),
    ...(dossier.acceptedAt === ms(columns.acceptedAt) ? [] : ['accepted_at']),
    ...(dossier.dueAt === ms(columns.dueAt) ? [] : ['due_at']),
    ...(dossier.completedAt === ms(columns.completedAt) ? [] : ['completed_at']),
    ...(dossier.returnedAt === ms(columns.returnedAt) ? [] : ['returned_at']),
  ];
  if (differ.length === 0) return [];
  return [found('STATE', null, `the dossier's row is not what its history comes to: ${differ.join(', ')}`)];
}

function ms(at: Date | null): number | null {
  return at === null ? null : at.getTime();
}
